import { type ReadonlySignal, signal } from '@preact/signals'
import { ulid, ulidRandomBytes } from '#core/circle/ulid.ts'
import { eventIdSchema, type EventId } from '#core/circle/ids.ts'
import {
  type PlanLineSays,
  planPlaceSchema,
  planSaysSchema,
  planStepSchema,
} from '#core/plan/events.ts'
import { maxPlanLines } from '#core/plan/steps.ts'
import { inOrder, type PlanLineView, type PlanView } from '#core/plan/view.ts'
import { wantsFewTraces } from '#web/app/fewTraces.ts'
import { inBrowser, type Kept, withPage } from '#web/app/kept.ts'
import * as v from 'valibot'

/**
 * A plan that was written without an account. It lies on the phone as it is: whoever is signed out has
 * no key to seal it with, and it has to open in the hour in which nobody can sign in. The screens say
 * so. Not in the device store, which belongs to an account and opens slowly: *Get help* reads it at
 * once, also on the page that stands alone.
 */
export interface DevicePlan extends PlanView {
  /** `phone`: there for the next page too. `page`: only while this one is open. */
  readonly kept: 'phone' | 'page'
  /** Taken in by this account, whose host has not all of it yet. */
  readonly movingTo: string | undefined
}

/** The mark says nothing of what it is for to somebody who looks at what this site keeps. */
const place = 'mine'

/** Few traces, and nothing here yet: then it lives with the page. */
const keptWhere = (): Kept => (wantsFewTraces() && !inBrowser.lasts(place) ? withPage : inBrowser)

const shape = v.object({
  lines: v.pipe(
    v.array(
      v.object({
        id: eventIdSchema,
        step: planStepSchema,
        place: planPlaceSchema,
        says: planSaysSchema,
      }),
    ),
    v.maxLength(maxPlanLines),
  ),
  movingTo: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))),
})

/** `undefined`: there is none. What does not read is none, and stays as it is. */
const read = (): DevicePlan | undefined => {
  const kept = keptWhere()
  const found = v.safeParse(shape, jsonIn(kept.get(place)))
  if (!found.success || found.output.lines.length === 0) return undefined
  const { lines, movingTo } = found.output
  return {
    lines: inOrder(lines.map(line => ({ ...line, was: [] }))),
    kept: kept.lasts(place) ? 'phone' : 'page',
    movingTo,
  }
}

const jsonIn = (text: string | undefined): unknown => {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const now = signal<DevicePlan | undefined>(read())

/** The plan on this phone. Read it while drawing: the screen follows, also what another tab writes. */
export const devicePlan: ReadonlySignal<DevicePlan | undefined> = now

if (typeof addEventListener === 'function')
  addEventListener('storage', ({ key }) => {
    if (key === place || key === null) now.value = read()
  })

const write = (lines: readonly PlanLineView[], movingTo?: string): void => {
  const said = lines.map(({ id, step, place: at, says }) => ({ id, step, place: at, says }))
  keptWhere().set(place, said.length === 0 ? undefined : JSON.stringify({ lines: said, movingTo }))
  now.value = read()
}

// Read anew before each change: another tab may have written meanwhile.
const linesNow = (): readonly PlanLineView[] => read()?.lines ?? []

/** A line, in the place of another where it says so. Its id is its event id once it moves. */
export const keepLine = (says: PlanLineSays, instead?: EventId): void => {
  const id = ulid(Date.now(), crypto.getRandomValues(new Uint8Array(ulidRandomBytes)))
  const others = linesNow().filter(line => line.id !== instead)
  if (others.length < maxPlanLines) write([...others, { ...says, id, was: [] }])
}

export const dropLine = (id: EventId): void => write(linesNow().filter(line => line.id !== id))

export const placeLines = (
  places: readonly { readonly line: EventId; readonly place: number }[],
): void =>
  write(
    linesNow().map(line => ({
      ...line,
      place: places.find(each => each.line === line.id)?.place ?? line.place,
    })),
  )

export const markMoving = (account: string): void => write(linesNow(), account)

/** All of it, or those lines alone that have arrived somewhere else. */
export const eraseDevicePlan = (arrived?: readonly EventId[]): void =>
  // The rest is still theirs who took it in; a line that is written here anew is asked about again.
  write(
    arrived === undefined ? [] : linesNow().filter(({ id }) => !arrived.includes(id)),
    read()?.movingTo,
  )
