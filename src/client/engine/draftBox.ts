import * as v from 'valibot'
import { ok, type Result } from '#base/result.ts'
import type { EventId } from '#core/circle/ids.ts'
import type { Audience } from '#core/aside/audience.ts'
import { accountIdSchema, circleIdSchema, entryIdSchema, eventIdSchema } from '#core/circle/ids.ts'
import { owningParts } from '#core/owning/events.ts'
import { type Guided, guides, partNames } from '#core/page/guides.ts'
import type { Draft } from '#core/sharing/draft.ts'
import { moveKinds, needs } from '#core/sharing/events.ts'
import { dayParts, type OfferDraft, offerKinds } from '#core/sharing/offer.ts'
import type { SealedRecord } from '../account/sealedRecord.ts'
import type { DeviceStore, StoreFailure } from '../store/deviceStore.ts'

// More than fits into one entry: what is too long to be sent is still what somebody wrote.
const words = v.pipe(v.string(), v.maxLength(1_000_000))
const shortText = v.pipe(v.string(), v.maxLength(200))
const at = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** A key that `JSON.stringify` left out because its value was `undefined`. */
const maybe = <T>(schema: v.GenericSchema<unknown, T>) =>
  v.optional(v.union([schema, v.undefined()]))

/** A kind of a newer Herewith does not read, and its draft is kept for nobody by mistake. */
const audience: v.GenericSchema<unknown, Audience> = v.variant('kind', [
  v.object({ kind: v.literal('everybody') }),
  v.object({
    kind: v.literal('people'),
    accounts: v.pipe(v.array(accountIdSchema), v.maxLength(256)),
  }),
])

/** As far as it is said; what it needs to be sent is asked by the rules then. */
const offer: v.GenericSchema<unknown, OfferDraft> = v.object({
  what: maybe(v.picklist(offerKinds)),
  day: maybe(shortText),
  part: maybe(v.picklist(dayParts)),
  when: maybe(shortText),
  phone: maybe(shortText),
})

const guided: v.GenericSchema<unknown, Guided> = v.object({
  guide: v.picklist(guides),
  parts: v.pipe(v.array(v.object({ part: v.picklist(partNames), words })), v.maxLength(8)),
})

const draftShape = v.variant('kind', [
  v.object({
    kind: v.literal('share'),
    id: eventIdSchema,
    circle: circleIdSchema,
    need: maybe(v.picklist(needs)),
    words,
    feelings: v.pipe(v.array(shortText), v.maxLength(12)),
    note: maybe(shortText),
    invitesViews: v.boolean(),
    since: maybe(shortText),
    audience: maybe(audience),
    resting: v.boolean(),
    savedAt: at,
  }),
  v.object({
    kind: v.literal('move'),
    id: eventIdSchema,
    circle: circleIdSchema,
    share: entryIdSchema,
    move: maybe(v.picklist(moveKinds)),
    words,
    phrase: maybe(shortText),
    offer: maybe(offer),
    audience: maybe(audience),
    savedAt: at,
  }),
  v.object({
    kind: v.literal('page'),
    id: eventIdSchema,
    page: maybe(eventIdSchema),
    words,
    guided: maybe(guided),
    savedAt: at,
  }),
  v.object({
    kind: v.literal('owning'),
    id: eventIdSchema,
    circle: circleIdSchema,
    parts: v.object({
      did: maybe(words),
      effect: maybe(words),
      noExcuse: maybe(words),
      willDo: maybe(words),
      needNot: maybe(words),
    }),
    passed: maybe(v.pipe(v.array(v.picklist(owningParts)), v.maxLength(owningParts.length))),
    savedAt: at,
  }),
  v.object({
    kind: v.literal('words'),
    id: eventIdSchema,
    circle: maybe(circleIdSchema),
    about: shortText,
    words,
    savedAt: at,
  }),
])

const asDraft = (read: v.InferOutput<typeof draftShape>): Draft => {
  switch (read.kind) {
    case 'share':
      return { ...read, need: read.need, note: read.note }
    case 'move':
      return { ...read, move: read.move, phrase: read.phrase }
    case 'page':
      return { ...read, page: read.page }
    case 'owning':
    case 'words':
      return read
  }
}

/** What the sealed record of drafts is read by. One that does not read does not take the others. */
export const draftsSchema: v.GenericSchema<unknown, readonly Draft[]> = v.pipe(
  v.array(v.unknown()),
  v.transform(rows =>
    rows
      .map(row => v.safeParse(draftShape, row))
      .flatMap(read => (read.success ? [asDraft(read.output)] : [])),
  ),
)

/** More than anybody keeps; the oldest go first, so that the record stays a record. */
const maxDrafts = 200

/** Unsent words, kept sealed on this device. */
export interface DraftBox {
  all(): readonly Draft[]
  save(draft: Draft): Promise<Result<undefined, StoreFailure>>
  drop(ids: readonly EventId[]): Promise<Result<undefined, StoreFailure>>
  /** Another tab wrote. */
  reload(): Promise<void>
}

export const openDraftBox = async (
  store: DeviceStore,
  record: SealedRecord<readonly Draft[]>,
): Promise<DraftBox> => {
  let drafts = (await record.read()) ?? []
  const write = async (
    changed: (present: readonly Draft[]) => readonly Draft[],
  ): Promise<Result<undefined, StoreFailure>> => {
    // Another tab may have saved since: what is on the disk is what is changed.
    const kept = changed((await record.read()) ?? []).slice(-maxDrafts)
    const done = await store.commit([await record.change(kept.length === 0 ? undefined : kept)])
    if (done.ok) drafts = kept
    return done
  }
  // One change after the other: two at once would each write without the other's draft.
  let last: Promise<unknown> = Promise.resolve()
  const change = (
    changed: (present: readonly Draft[]) => readonly Draft[],
  ): Promise<Result<undefined, StoreFailure>> => {
    const before = last
    const work = (async () => {
      await before
      return write(changed)
    })()
    last = work.catch(() => undefined)
    return work
  }
  return {
    all: () => drafts,
    save: draft => change(present => [...present.filter(({ id }) => id !== draft.id), draft]),
    drop: async ids => {
      // What is still being saved is to go as well.
      await last
      return drafts.some(({ id }) => ids.includes(id))
        ? change(present => present.filter(({ id }) => !ids.includes(id)))
        : ok(undefined)
    },
    reload: async () => {
      drafts = (await record.read()) ?? []
    },
  }
}
