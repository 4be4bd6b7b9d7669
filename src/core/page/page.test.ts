import { expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import type { PageAct } from './events.ts'
import type { Guide, GuidedPart } from './guides.ts'
import { pagesView } from './pageView.ts'

const write = (words: string) => ({ t: 'page-written', words }) as const
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const

test('[P1] pages are written in the circle of one, newest first', () => {
  const { circle, say } = scene('self')
  say('ana', write('Monday.'), 1)
  say('ana', write('Tuesday.'), 2)
  expect(pagesView(circle).map(page => page.words)).toEqual(['Tuesday.', 'Monday.'])
})

test('[P1] in any other circle a page is refused', () => {
  const { circle } = scene('couple')
  expect(refusalOf(circle, accountOf('ana'), { ...write('Mine.'), ...stamp })).toBe('not-here')
})

test('[P2] an empty page is not kept', () => {
  const { circle } = scene('self')
  expect(refusalOf(circle, accountOf('ana'), { ...write(' '), ...stamp })).toBe('no-words')
})

test('[P3] a page may be changed, and shows its last words', () => {
  const { circle, say } = scene('self')
  const page = eventIdOf(50)
  say('ana', write('A first try.'), 1, page)
  say('ana', { t: 'page-changed', page, words: 'A better one.' }, 9)
  expect(pagesView(circle)).toMatchObject([{ words: 'A better one.', at: 1, changedAt: 9 }])
  const missing = { t: 'page-changed', page: eventIdOf(51), words: 'x' } as const
  expect(refusalOf(circle, accountOf('ana'), { ...missing, ...stamp })).toBe('no-such-page')
})

test('[P4] erasing a page names every version of it and leaves none of its words', () => {
  const { circle, say, change } = scene('self')
  const page = eventIdOf(50)
  const first = say('ana', write('A secret.'), 1, page)
  const second = say('ana', { t: 'page-changed', page, words: 'A secret, softened.' }, 2)
  expect(pagesView(circle)[0]?.takeBack).toEqual([first, second])
  change('ana', { t: 'taken-back', entries: [second], mod: false })
  expect(JSON.stringify(circle)).not.toContain('secret')
  expect(pagesView(circle)).toEqual([])
})

const along = (parts: readonly GuidedPart[], guide: Guide = 'letting-go') =>
  ({ t: 'guided-page-written', guide, parts }) as const

test('[P5] a page along a path keeps the parts that say something, in their order, and nothing of a pass', () => {
  const { circle, say } = scene('self')
  say(
    'ana',
    along([
      { part: 'decide', words: 'A little of it.' },
      { part: 'hurt', words: 'He lied.' },
      { part: 'gift', words: '  ' },
    ]),
  )
  expect(pagesView(circle)).toMatchObject([
    {
      words: 'He lied.\n\nA little of it.',
      guided: {
        guide: 'letting-go',
        parts: [
          { part: 'hurt', words: 'He lied.' },
          { part: 'decide', words: 'A little of it.' },
        ],
      },
    },
  ])
  expect(JSON.stringify(circle.page)).not.toContain('gift')
})

test('[P5] with every step passed nothing is kept, and a path has no parts of another', () => {
  const { circle } = scene('self')
  const refusal = (act: PageAct) => refusalOf(circle, accountOf('ana'), { ...act, ...stamp })
  expect(refusal(along([]))).toBe('no-words')
  expect(refusal(along([{ part: 'hurt', words: ' ' }]))).toBe('no-words')
  expect(refusal(along([{ part: 'hurt', words: 'x' }], 'perspective'))).toBe('wrong-value')
  const long = 'x'.repeat(9_000)
  const both = [
    { part: 'hurt', words: long },
    { part: 'gift', words: long },
  ] as const
  expect(refusal(along(both))).toBe('wrong-value')
})

test('[P5] a page along a path is written on, read with its last words, and erased whole', () => {
  const { circle, say, change } = scene('self')
  const page = eventIdOf(50)
  const first = say('ana', along([{ part: 'hurt', words: 'A secret.' }]), 1, page)
  const parts = [
    { part: 'hurt', words: 'A secret.' },
    { part: 'decide', words: 'Not today.' },
  ] as const
  const second = say('ana', { t: 'guided-page-changed', page, parts }, 9)
  expect(pagesView(circle)).toMatchObject([{ at: 1, changedAt: 9, guided: { parts } }])
  expect(pagesView(circle)[0]?.takeBack).toEqual([first, second])
  change('ana', { t: 'taken-back', entries: [first], mod: false })
  expect(JSON.stringify(circle)).not.toContain('secret')
})

test('[P5] free words stay free words, and a path its path', () => {
  const { circle, say } = scene('self')
  const refusal = (act: PageAct) => refusalOf(circle, accountOf('ana'), { ...act, ...stamp })
  const [free, guided] = [eventIdOf(50), eventIdOf(51)]
  say('ana', write('Monday.'), 1, free)
  say('ana', along([{ part: 'hurt', words: 'He lied.' }]), 2, guided)
  const parts = [{ part: 'hurt', words: 'x' }] as const
  expect(refusal({ t: 'guided-page-changed', page: free, parts })).toBe('no-such-page')
  expect(refusal({ t: 'page-changed', page: guided, words: 'x' })).toBe('no-such-page')
})

test.each(['pair', 'couple', 'family', 'community'] as const)(
  '[P6] nothing of a path can be said in a %s circle',
  kind => {
    const { circle } = scene(kind)
    const act = { ...along([{ part: 'hurt', words: 'Mine.' }]), ...stamp }
    expect(refusalOf(circle, accountOf('ana'), act)).toBe('not-here')
  },
)
