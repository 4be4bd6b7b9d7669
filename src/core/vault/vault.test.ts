import { expect, test } from 'vitest'
import { accountOf, eventIdOf, scene } from '#dev/scene.ts'
import type { CircleId, EntryId } from '../circle/ids.ts'
import { parseEvent } from '../circle/event.ts'
import { refusalOf } from '../circle/refusalOf.ts'
import type { SettingKey } from './settings.ts'
import { vaultView } from './vaultView.ts'

const tuesday = 'a'.repeat(64) as CircleId
const head = (digit: string) => digit.repeat(64)
const setting = (key: SettingKey, value: string) => ({ t: 'setting-changed', key, value }) as const
const stamp = { v: 1, id: eventIdOf(9999), at: 0 } as const

test('[V1] what a person keeps for themselves has no place in a shared circle', () => {
  const { circle } = scene('couple')
  const kept = { t: 'circle-kept', circle: tuesday } as const
  expect(refusalOf(circle, accountOf('ana'), { ...kept, ...stamp })).toBe('not-here')
})

test('[V2] circles are kept under a name of one’s own, and dropped with their marks', () => {
  const { circle, say } = scene('self')
  say('ana', { t: 'circle-kept', circle: tuesday })
  say('ana', { t: 'circle-kept', circle: tuesday, name: 'Tuesdays' })
  say('ana', { t: 'marks', marks: [{ circle: tuesday, seq: 3, head: head('b') }] })
  expect(vaultView(circle).circles).toEqual([{ circle: tuesday, name: 'Tuesdays' }])
  say('ana', { t: 'circle-dropped', circle: tuesday })
  expect(vaultView(circle)).toMatchObject({ circles: [], marks: [] })
})

test('[V3] a device that knows less does not lower a mark', () => {
  const { circle, say } = scene('self')
  say('ana', { t: 'marks', marks: [{ circle: tuesday, seq: 90, head: head('b') }] })
  say('ana', { t: 'marks', marks: [{ circle: tuesday, seq: 12, head: head('c') }] })
  expect(vaultView(circle).marks).toEqual([{ circle: tuesday, seq: 90, head: head('b') }])
})

test.each([
  ['language', 'es', 'xx'],
  ['helpCountry', 'ES', 'Spain'],
  ['leaveAddress', 'https://weather.example/today', 'javascript:alert(1)'],
  ['lowTrace', 'on', 'perhaps'],
  ['theme', 'dark', 'neon'],
  ['brings', 'grief', 'curiosity'],
  ['listens', 'none', '4'],
  ['hints', 'off', 'loud'],
  ['weeks', '6', '1'],
] as const)('[V4] the setting %s can be %j, and not %j', (key, good, bad) => {
  const { circle, say } = scene('self')
  expect(refusalOf(circle, accountOf('ana'), { ...setting(key, bad), ...stamp })).toBe(
    'wrong-value',
  )
  say('ana', setting(key, good))
  say('ana', setting(key, bad))
  expect(vaultView(circle).settings).toEqual({ [key]: good })
  say('ana', setting(key, ''))
  expect(vaultView(circle).settings).toEqual({})
})

test('[V5] the first host stays pinned', () => {
  const { circle, say } = scene('self')
  say('ana', { t: 'instance-pinned', instance: 'a'.repeat(32) })
  say('ana', { t: 'instance-pinned', instance: 'b'.repeat(32) })
  expect(vaultView(circle).instance).toBe('a'.repeat(32))
})

test('[V6] a name to be shown and the recovery sheet are remembered', () => {
  const { circle, say } = scene('self')
  say('ana', { t: 'display-named', name: 'Ana' })
  expect(vaultView(circle)).toMatchObject({ displayName: 'Ana', recoverySheetKept: false })
  say('ana', { t: 'recovery-sheet-kept' }, 5)
  expect(vaultView(circle).recoverySheetKept).toBe(true)
})

test('[V6] a new recovery code asks to be kept again', () => {
  const { circle, say } = scene('self')
  say('ana', { t: 'recovery-sheet-kept' }, 5)
  say('ana', { t: 'recovery-code-made' }, 6)
  expect(vaultView(circle).recoverySheetKept).toBe(false)
})

test('[V7] what opens old seals is handed down once for each generation', () => {
  const { circle, say } = scene('self')
  const secret = (letter: string) => letter.repeat(43)
  const old = { t: 'old-keys', gen: 1, kemSeed: secret('a'), deviceSecret: secret('b') } as const
  say('ana', old)
  say('ana', { ...old, kemSeed: secret('c') })
  const { t: _, ...kept } = old
  expect(vaultView(circle).oldKeys).toEqual([kept])
})

test('[Y6] five trusted adults at most, kept in the self circle alone, in the order they were chosen', () => {
  const { circle, say } = scene('self')
  const people = [
    { name: 'Aunt Rosa', phone: '+34 600 000 001' },
    { name: 'Mr. Kern', phone: '0160 / 12 34 56' },
  ]
  say('ana', { t: 'trusted-adults-set', people })
  expect(vaultView(circle).trusted).toEqual(people)
  const read = (list: readonly { readonly name: string; readonly phone: string }[]) =>
    parseEvent({ t: 'trusted-adults-set', people: list, ...stamp })?.t
  expect(read(people)).toBe('trusted-adults-set')
  // Six, a word that is no number, and a number that would dial something else: none is an event.
  expect(
    read(Array.from({ length: 6 }, () => people[0] ?? { name: '', phone: '' })),
  ).toBeUndefined()
  expect(read([{ name: 'Rosa', phone: 'javascript:alert(1)' }])).toBeUndefined()
  expect(read([{ name: 'Rosa', phone: '600;ext=1' }])).toBeUndefined()
  say('ana', { t: 'trusted-adults-set', people: [] })
  expect(vaultView(circle).trusted).toEqual([])
  const family = scene('family').circle
  const event = { t: 'trusted-adults-set', people, ...stamp } as const
  expect(refusalOf(family, accountOf('ana'), event)).toBe('not-here')
})

test('[V10] what opens an answer is kept with its words until it is let go, or the circle', () => {
  const { circle, say } = scene('self')
  const [first, second] = [eventIdOf(901), eventIdOf(902)]
  const kept = (answer: typeof first, choice: 'goOn' | 'notSure') =>
    ({
      t: 'answer-kept',
      circle: tuesday,
      to: head('5') as EntryId,
      answer,
      k: 'A'.repeat(43),
      says: { t: 'stretch-answer', choice },
    }) as const
  say('ana', kept(first, 'goOn'))
  say('ana', kept(second, 'notSure'))
  expect(circle.vault.answers?.[first]).toMatchObject({ says: { choice: 'goOn' } })
  say('ana', { t: 'answer-let-go', answer: first })
  expect(Object.keys(circle.vault.answers ?? {})).toEqual([second])
  say('ana', { t: 'circle-dropped', circle: tuesday })
  expect(circle.vault.answers).toEqual({})
  const event = { ...kept(first, 'goOn'), ...stamp }
  expect(refusalOf(scene('community').circle, accountOf('ana'), event)).toBe('not-here')
})

test('[V12] minutes with the phones away add up, and never become fewer', () => {
  const { circle, say } = scene('self')
  expect(vaultView(circle).presentMinutes).toBe(0)
  say('ana', { t: 'present-time-kept', minutes: 20 })
  say('ana', { t: 'present-time-kept', minutes: 60 })
  expect(vaultView(circle).presentMinutes).toBe(80)
  const none = parseEvent({ t: 'present-time-kept', v: 1, id: eventIdOf(1), at: 0, minutes: -20 })
  expect(none?.t).not.toBe('present-time-kept')
})
