import { describe, expect, test } from 'vitest'
import { accountOf } from '#dev/scene.ts'
import { hourMs } from '../circle/circle.ts'
import type { EventId } from '../circle/ids.ts'
import { at, autumn, code, happened, offered, september, table } from '#test/cast/seasonTable.ts'

describe('heard and listened', () => {
  test('[SN3] [SN4] a share of which its author says that is it counts once, for the two of them alone', () => {
    const { page, share, reflect, heard } = table()
    const one = share('ana', september)
    const bens = reflect('ben', one, september)
    expect(page()).toEqual({})
    heard('ana', one, bens, september + hourMs)
    const caros = reflect('caro', one, september)
    heard('ana', one, caros, september + 2 * hourMs)
    expect(page()).toEqual({ heard: 1 })
    expect(page(autumn, { me: 'ben' })).toEqual({ listened: 1 })
    expect(page(autumn, { me: 'caro' })).toEqual({ listened: 1 })
    // Whoever was neither is told nothing by it.
    expect(page(autumn, { me: 'mallory' })).toEqual({})
  })

  test('[SN3] it stands in the season in which it was said first; another device says it again for nothing', () => {
    const { page, share, reflect, heard } = table()
    const one = share('ana', at('2026-08-31'))
    const move = reflect('ben', one, at('2026-08-31'))
    heard('ana', one, move, at('2026-08-31', '23:59'))
    heard('ana', one, move, september)
    expect(page(code('2026-06'))).toEqual({ heard: 1 })
    expect(page()).toEqual({})
  })

  test('[SN3] [SN4] not quite counts for nothing, and takes back a yes', () => {
    const { page, share, reflect, heard } = table()
    const one = share('ana', september)
    const move = reflect('ben', one, september)
    heard('ana', one, move, september, 'notYet')
    expect(page()).toEqual({})
    heard('ana', one, move, september)
    expect(page()).toEqual({ heard: 1 })
    heard('ana', one, move, september, 'notYet')
    expect([page(), page(autumn, { me: 'ben' })]).toEqual([{}, {}])
  })

  test('[SN3] [SN4] what was heard stays heard when the answer goes; with the share all of it goes', () => {
    const { page, share, reflect, heard, gone } = table()
    const one = share('ana', september)
    const move = reflect('ben', one, september)
    heard('ana', one, move, september)
    gone('ben', move)
    expect([page(), page(autumn, { me: 'ben' })]).toEqual([{ heard: 1 }, {}])
    gone('ana', one)
    expect(page()).toEqual({})
  })

  test('[SN3] a device that comes when the answer is gone says the same', () => {
    const early = table()
    const one = early.share('ana', september)
    const move = early.reflect('ben', one, september)
    early.heard('ana', one, move, september)
    early.gone('ben', move)
    const late = table()
    const same = late.share('ana', september)
    // What was said of it stays in the log; what it was said of does not.
    late.circle.say('ben', { t: 'unknown' }, september)
    late.heard('ana', same, move, september)
    expect([early.page(), late.page()]).toEqual([{ heard: 1 }, { heard: 1 }])
  })

  test('[SN3] [SN4] who was removed is forgotten by nobody, and a share in parts is one', () => {
    const { circle, page, share, reflect, heard } = table()
    const id = '00000000000000000000000777' as EventId
    const first = circle.say(
      'ana',
      { t: 'share-offered', need: 'listen', words: 'One' },
      september,
      id,
    )
    const second = share('ana', september, { words: 'Two', continues: id })
    const onFirst = reflect('ben', first, september)
    const onSecond = reflect('ben', second, september)
    heard('ana', first, onFirst, september)
    heard('ana', second, onSecond, september)
    circle.change('ana', { t: 'removed', accounts: [accountOf('ben')] })
    expect([page(), page(autumn, { me: 'ben' })]).toEqual([{ heard: 1 }, { listened: 1 }])
  })

  test('[SN13] nothing of a share that says not safe is counted', () => {
    const { circle, page, share, heard } = table()
    const one = share('ana', september, { need: 'unsafe' })
    const here = circle.say(
      'ben',
      { t: 'move-made', share: one, move: 'here', words: '' },
      september,
    )
    heard('ana', one, here, september)
    const call = offered(circle, one, 'call')
    happened(circle, call)
    expect([page(), page(autumn, { me: 'ben' })]).toEqual([{}, {}])
  })
})
