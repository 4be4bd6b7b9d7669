import * as v from 'valibot'
import type { Circle } from '../circle/circle.ts'
import type { AccountId, CircleId, EntryId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import type { Practice, Said } from '../circle/practice.ts'
import type { Refusal } from '../circle/refusal.ts'
import { type Mark, type VaultAct, vaultSchemas } from './events.ts'
import { type SettingKey, type Settings, settingSchemas } from './settings.ts'
import type { Vault } from './vault.ts'

const refusalOf = (_circle: Circle, by: AccountId, act: VaultAct): Refusal | undefined => {
  if (act.t === 'person-blocked') return act.account === by ? 'wrong-value' : undefined // V8
  if (act.t !== 'setting-changed' || act.value === '') return undefined
  return v.is(settingSchemas[act.key], act.value) ? undefined : 'wrong-value' // V4
}

const replay = ({ vault }: Circle, { at, act }: Said<VaultAct>): void => {
  switch (act.t) {
    case 'circle-kept':
      vault.circles[act.circle] = { circle: act.circle, name: act.name }
      break
    case 'circle-dropped':
      delete vault.circles[act.circle]
      delete vault.marks[act.circle]
      if (vault.greeted !== undefined) delete vault.greeted[act.circle]
      if (vault.endingsSeen !== undefined) delete vault.endingsSeen[act.circle]
      if (vault.names !== undefined) delete vault.names[act.circle]
      if (vault.answersRead !== undefined) delete vault.answersRead[act.circle]
      if (vault.lookedAt !== undefined) delete vault.lookedAt[act.circle]
      if (vault.reminders !== undefined) delete vault.reminders[act.circle]
      if (vault.ownings !== undefined) delete vault.ownings[act.circle]
      if (vault.repairs !== undefined) delete vault.repairs[act.circle]
      if (vault.seenRead !== undefined) delete vault.seenRead[act.circle]
      if (vault.seenResting !== undefined) delete vault.seenResting[act.circle]
      if (vault.daysAside !== undefined) delete vault.daysAside[act.circle]
      if (vault.notesSeen !== undefined) delete vault.notesSeen[act.circle]
      if (vault.notesQuiet !== undefined) delete vault.notesQuiet[act.circle]
      for (const [key, { circle }] of Object.entries(vault.walks ?? {}))
        if (circle === act.circle) delete vault.walks?.[key]
      for (const { answer, circle } of Object.values(vault.answers ?? {}))
        if (circle === act.circle) delete vault.answers?.[answer]
      for (const [to, { circle }] of Object.entries(vault.widened ?? {}))
        if (circle === act.circle) delete vault.widened?.[to]
      break
    case 'marks':
      for (const mark of act.marks) keepFurthest(vault, mark)
      break
    case 'setting-changed':
      change(vault.settings, act.key, act.value)
      break
    case 'recovery-sheet-kept':
      vault.recoverySheetKeptAt = at
      break
    case 'recovery-sheet-asked':
      vault.recoverySheetAskedAt = at
      break
    case 'recovery-code-made':
      vault.recoverySheetKeptAt = undefined
      break
    case 'old-keys': {
      const { gen, kemSeed, deviceSecret } = act
      vault.oldKeys[gen] ??= { gen, kemSeed, deviceSecret } // V7
      break
    }
    case 'instance-pinned':
      vault.instance ??= act.instance // V5
      break
    case 'display-named':
      vault.displayName = act.name
      break
    case 'person-blocked':
      vault.blocked = { ...vault.blocked, [act.account]: { account: act.account, name: act.name } }
      break
    case 'person-unblocked':
      if (vault.blocked !== undefined) delete vault.blocked[act.account]
      break
    case 'name-chosen':
      vault.names = { ...vault.names, [act.circle]: act.name } // V11
      break
    case 'newcomers-seen':
      vault.greeted = withFurthest(vault.greeted, act)
      break
    case 'present-time-kept':
      vault.presentMinutes = (vault.presentMinutes ?? 0) + act.minutes // V12
      vault.presentTimes = [...(vault.presentTimes ?? []), { at, minutes: act.minutes }]
      break
    case 'ending-seen':
      vault.endingsSeen = withFurthest(vault.endingsSeen, act)
      break
    case 'answer-kept': {
      const { circle, to, answer, k, says } = act
      vault.answers = { ...vault.answers, [answer]: { circle, to, answer, k, says } } // V10
      break
    }
    case 'answer-let-go':
      if (vault.answers !== undefined) delete vault.answers[act.answer]
      break
    case 'answers-read':
      vault.answersRead = { ...vault.answersRead, [act.circle]: act.to }
      break
    case 'perspective-read': {
      // A device that was only looked at must not wipe what another has marked.
      const answers = act.widened ?? own(vault.widened ?? {}, act.to)?.answers ?? []
      vault.widened = { ...vault.widened, [act.to]: { circle: act.circle, answers } }
      break
    }
    case 'owning-chosen': {
      const { circle, from, owning, choice } = act
      const here = own(vault.ownings ?? {}, circle) ?? { entries: {}, people: {} }
      here.entries[owning] = choice
      here.people[from] = { owning, choice }
      vault.ownings = { ...vault.ownings, [circle]: here }
      break
    }
    case 'owning-answers-seen':
      vault.owningAnswersSeen = withFurthest(vault.owningAnswersSeen, act)
      break
    case 'repair-chosen': {
      const { circle, from, choice } = act
      const here = own(vault.repairs ?? {}, circle)
      vault.repairs = { ...vault.repairs, [circle]: { ...here, [from]: choice } }
      break
    }
    case 'reminder-set':
      vault.reminders = switched(vault.reminders, act.circle, act.commitment, act.on)
      break
    case 'seen-read':
      vault.seenRead = withFurthest(vault.seenRead, act)
      break
    case 'seen-let-rest':
      vault.seenResting = switched(vault.seenResting, act.circle, act.said, act.on)
      break
    case 'day-set-aside': {
      const here = own(vault.daysAside ?? {}, act.circle) ?? {}
      const until = Math.max(own(here, act.day) ?? 0, act.until)
      vault.daysAside = { ...vault.daysAside, [act.circle]: { ...here, [act.day]: until } }
      break
    }
    case 'notes-seen':
      vault.notesSeen = withFurthest(vault.notesSeen, act)
      break
    case 'notes-quieted': {
      const { [act.from]: _, ...others } = own(vault.notesQuiet ?? {}, act.circle) ?? {}
      const here = act.seq === undefined ? others : { ...others, [act.from]: act.seq }
      vault.notesQuiet = { ...vault.notesQuiet, [act.circle]: here }
      break
    }
    case 'walk-begun': {
      const { circle, with: person, because, since, from, until, pace } = act
      const walk = { circle, with: person, because, since, from, until, pace, next: from }
      vault.walks = { ...vault.walks, [walkKey(act)]: walk }
      break
    }
    case 'walk-moved': {
      const walk = own(vault.walks ?? {}, walkKey(act))
      if (walk !== undefined)
        vault.walks = { ...vault.walks, [walkKey(act)]: { ...walk, next: act.next, movedAt: at } }
      break
    }
    case 'walk-ended':
      if (vault.walks !== undefined) delete vault.walks[walkKey(act)]
      break
    case 'share-looked-at': {
      const here = own(vault.lookedAt ?? {}, act.circle) ?? {}
      // D17: a device that was away longer must not bring back what another has seen.
      const seq = Math.max(own(here, act.share) ?? 0, act.seq)
      vault.lookedAt = { ...vault.lookedAt, [act.circle]: { ...here, [act.share]: seq } }
      break
    }
    case 'trusted-adults-set':
      vault.trusted = act.people.map(({ name, phone }) => ({ name, phone }))
      break
    case 'share-set-aside':
      vault.setAside = withAside(vault.setAside, act.share, act.until, at)
      break
  }
}

// V3: an older device must not lower a mark, or the host could serve less than was already seen.
const keepFurthest = (vault: Vault, mark: Mark): void => {
  const known = own(vault.marks, mark.circle)
  if (known === undefined || known.seq < mark.seq) vault.marks[mark.circle] = mark
}

/** Of one circle, with this entry among the others or without it. */
const switched = (
  lists: Readonly<Record<string, readonly EntryId[]>> = {},
  circle: CircleId,
  entry: EntryId,
  on: boolean,
): Record<string, readonly EntryId[]> => {
  const others = (own(lists, circle) ?? []).filter(each => each !== entry)
  return { ...lists, [circle]: on ? [...others, entry] : others }
}

// A device that was away longer must not bring back what another has seen.
const withFurthest = (
  seen: Readonly<Record<string, number>> = {},
  { circle, seq }: { readonly circle: CircleId; readonly seq: number },
): Record<string, number> => ({ ...seen, [circle]: Math.max(own(seen, circle) ?? 0, seq) })

const walkKey = (walk: { readonly circle: CircleId; readonly with: AccountId }): string =>
  `${walk.circle}/${walk.with}`

const change = (settings: Settings, key: SettingKey, value: string): void => {
  if (value === '') delete settings[key]
  // The value passed the schema of this very key in `refusalOf`.
  else Object.assign(settings, { [key]: value })
}

/** So many are kept: nobody sets more aside in one day. */
const maxSetAside = 64

// V9: what is over by the clock that said this one goes, and the one that ends first where they
// are too many. A share that is set aside once more takes its new time.
const withAside = (
  kept: Vault['setAside'] = {},
  share: EntryId,
  until: number,
  at: number,
): Record<string, number> => {
  const { [share]: _, ...others } = kept
  const all: Record<string, number> = { ...others, [share]: until }
  const left = Object.entries(all).filter(([, end]) => end > at)
  return Object.fromEntries(left.toSorted((a, b) => a[1] - b[1]).slice(-maxSetAside))
}

/** What a person's devices share through the circle of one. */
export const vaultPractice: Practice<VaultAct> = {
  name: 'vault',
  offeredIn: ['self'],
  schemas: vaultSchemas,
  alone: [],
  refusalOf,
  replay,
  takeBack: () => undefined,
}
