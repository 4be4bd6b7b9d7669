import type { Circle } from '../circle/circle.ts'
import { hourMs } from '../circle/circle.ts'
import type { AccountId } from '../circle/ids.ts'
import { own } from '../circle/own.ts'
import { isSteward } from '../circle/presence.ts'
import { addStretch, runningStretch } from '../stretch/runningStretch.ts'
import type { AgreementAct } from './events.ts'

export type HandedOn = Extract<AgreementAct, { t: 'circle-handed-on' }>

/**
 * Somebody was welcomed into a circle whose history begins at joining. They cannot read what it is
 * called, what it agreed, nor what people are called; who let them in tells them.
 */
export const noteWelcome = ({ policy, handingOn }: Circle, by: AccountId, seq: number): void => {
  if (policy.history !== 'join') return
  // Several may come before it is handed on: then it is for all of them.
  if (handingOn.due === undefined) handingOn.admittedAt = seq
  handingOn.due = by
}

/** Whether this person's device is the one to hand it on: who welcomed, else the first steward. */
export const mayHandOn = (circle: Circle, me: AccountId): boolean => {
  const { due } = circle.handingOn
  if (due === undefined || circle.closed || circle.name === undefined) return false
  if (isSteward(circle, due)) return due === me
  const [first] = Object.values(circle.members)
    .filter(({ present, role }) => present && role === 'steward')
    .toSorted((a, b) => a.since - b.since)
  return first?.account === me
}

/** So much fits into one entry whatever the letters are. */
const longestAct = 20_000

/** The circle as it stands, for those who come later. `undefined` before it has a name. */
export const handedOnAct = (circle: Circle): HandedOn | undefined => {
  const { name, kind, colour, purpose, agreement, agreed, hearingTimeMs, lookingIn, greeting } =
    circle
  if (name === undefined) return undefined
  const stretch = runningStretch(circle)
  const here = Object.values(circle.members).filter(({ present }) => present)
  const act = (withNames: boolean): HandedOn => ({
    t: 'circle-handed-on',
    name,
    kind,
    colour,
    ...(purpose === undefined ? {} : { purpose }),
    called: agreed.called,
    hours: Math.round(hearingTimeMs / hourMs),
    ...(lookingIn.length === 0 ? {} : { lookingIn }),
    ...(agreement === undefined || agreed.since === undefined
      ? {}
      : {
          agreement: {
            entry: agreement.entry,
            words: agreement.words,
            by: agreement.by,
            at: agreement.at,
            since: agreed.since,
          },
        }),
    ...(greeting.greeter === undefined ? {} : { greeter: greeting.greeter.account }),
    ...(stretch === undefined
      ? {}
      : {
          stretch: {
            entry: stretch.entry,
            by: stretch.by,
            weeks: stretch.weeks,
            at: stretch.at,
          },
        }),
    members: here.slice(0, 200).map(({ account, name: called }) => ({
      account,
      ...(withNames && called !== undefined ? { name: called } : {}),
      ...(own(agreed.accepted, account) === undefined ? {} : { agreed: true }),
    })),
  })
  const full = act(true)
  return JSON.stringify(full).length <= longestAct ? full : act(false)
}

/**
 * C30: taken in only where nothing older can be read, and only where nothing was said since: whoever
 * was there knows better, and nobody puts words into another's mouth before them.
 */
export const takeHandedOn = (circle: Circle, by: AccountId, act: HandedOn): void => {
  const { handingOn, agreed } = circle
  handingOn.due = undefined
  if ((handingOn.readFrom ?? 0) <= handingOn.admittedAt) return
  // The next welcome is for somebody else.
  handingOn.readFrom = handingOn.admittedAt
  if (circle.name === undefined) {
    circle.name = act.name
    circle.kind = act.kind
    circle.colour = act.colour
    circle.purpose = act.purpose
  }
  agreed.called = act.called
  circle.hearingTimeMs = act.hours * hourMs
  if (act.lookingIn !== undefined) circle.lookingIn = act.lookingIn
  if (act.agreement !== undefined && circle.agreement === undefined) {
    const { since, ...text } = act.agreement
    circle.agreement = { ...text, handedOnBy: by }
    agreed.since = since
  }
  // Whoever reads this is new, whenever the greeter said yes.
  if (act.greeter !== undefined && own(circle.members, act.greeter)?.present === true)
    circle.greeting.greeter ??= { account: act.greeter, since: 0 }
  // O10: whoever comes in during a stretch answers at its end like everybody else.
  if (act.stretch !== undefined && circle.kind === 'community' && circle.stretch.all.length === 0)
    addStretch(circle, { ...act.stretch, handedOn: true })
  for (const { account, name, agreed: hasAgreed } of act.members) {
    const member = own(circle.members, account)
    if (member === undefined) continue
    member.name ??= name
    if (hasAgreed === true && act.agreement !== undefined)
      agreed.accepted[account] ??= act.agreement.entry
  }
}
