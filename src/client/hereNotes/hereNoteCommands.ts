import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { own } from '#core/circle/own.ts'
import { refusalOf } from '#core/circle/refusalOf.ts'
import type { HereNoteAct } from '#core/hereNote/events.ts'
import { personNow } from '#core/people/people.ts'
import { hereAnswerKey, hereNoteKeys, hereNoteTag, sealHereNote } from '#crypto/hereNote.ts'
import { hereNoteSecretLength } from '#crypto/hereNoteLink.ts'
import { jsonCall } from '../account/jsonCall.ts'
import type { Failure } from '../commands/failure.ts'
import type { HereNoteCommands, NewHereNote } from '../commands/hereNoteCommands.ts'
import type { CircleContext } from '../engine/circleCommands.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import { newEventId } from '../engine/ulid.ts'
import { whileSignedIn } from '../engine/whileSignedIn.ts'
import { youngIn } from '../engine/youngIn.ts'
import { hereNoteApi } from './hereNoteApi.ts'
import { openingCommands } from './openHereNote.ts'
import { takeInAnswers } from './takeInAnswers.ts'

type Done = Result<undefined, Failure>

const dayMs = 86_400_000

/** My notes to people without Herewith; and for whoever has a link, reading and answering one. */
export const hereNoteCommands = (context: CircleContext): HereNoteCommands => {
  const { deps, transport } = context
  const api = hereNoteApi(jsonCall(transport))
  const signedIn = whileSignedIn(() => context.running())

  const say = async (running: Running, act: HereNoteAct): Promise<Done> => {
    const said = await sayToVault(running, [act], deps)
    if (said === undefined) return err('not-signed-in')
    const vault = running.vault()
    if (vault !== undefined) context.changed(vault.id)
    return said.ok ? ok(undefined) : said
  }

  const write = async (
    running: Running,
    { person, from, words, days }: NewHereNote,
  ): Promise<Result<HereNoteAct & { t: 'here-note-written' }, Failure>> => {
    // HN10: from a young person's seat nothing goes beyond the family.
    if (youngIn(running) !== undefined) return err('not-with-your-seat')
    const self = running.self()
    if (self === undefined) return err('not-signed-in')
    const act = {
      t: 'here-note-written',
      person: personNow(self.people, person)?.id ?? person,
      from: from.trim(),
      words: words.trim(),
      secret: toBase64Url(deps.random(hereNoteSecretLength)),
      answerSeed: toBase64Url(deps.random(32)),
      until: deps.clock() + days * dayMs,
    } as const
    const event = {
      ...act,
      v: 1,
      id: newEventId(deps.clock(), deps.random),
      at: deps.clock(),
    } as const
    const refusal = refusalOf(self, running.keyring.accountId, event)
    return refusal === undefined ? ok(act) : err(refusal)
  }

  return {
    look: () =>
      signedIn(async running => {
        const there = await api.mine()
        if (!there.ok) return there
        await takeInAnswers(running, there.value, act => say(running, act), api)
        return ok({ offered: there.value.offered && youngIn(running) === undefined })
      }),
    write: note =>
      signedIn(async running => {
        const act = await write(running, note)
        if (!act.ok) return act
        const { secret, answerSeed, from, words, until, person } = act.value
        const keys = await hereNoteKeys(bytesIn(secret))
        const answerKey = toBase64Url(await hereAnswerKey(bytesIn(answerSeed)))
        const json = JSON.stringify({ v: 1, from, words, answerKey, until })
        const sealed = await sealHereNote(keys, json, deps.random)
        if (sealed === undefined) return err('too-long')
        // Written down first: a note that lies there and that no device of mine knows could not be taken back.
        const said = await sayToVault(running, [act.value], deps)
        if (said === undefined) return err('not-signed-in')
        if (!said.ok) return said
        const laid = await api.lay({
          note: keys.hash,
          tag: hereNoteTag(running.keyring.accountId, person),
          sealed: toBase64Url(sealed),
          days: note.days,
        })
        const vault = running.vault()
        if (laid.ok && laid.value.says === 'laid') {
          if (vault !== undefined) context.changed(vault.id)
          return ok(said.value)
        }
        if (laid.ok && laid.value.says === 'no-more')
          await say(running, { t: 'here-note-no-more', note: said.value })
        // Should it lie there all the same, the next look takes it away.
        await say(running, { t: 'here-note-ended', note: said.value, why: 'not-laid' })
        return err(laid.ok ? whyNot[laid.value.says] : (failed[laid.error] ?? laid.error))
      }),
    takeBack: id =>
      signedIn(async running => {
        const note = own(running.self()?.hereNote.all ?? {}, id)
        if (note === undefined) return err('no-such-note')
        const { hash } = await hereNoteKeys(bytesIn(note.secret))
        // Gone there before it is said here: until then somebody could still open it.
        const gone = await api.takeBack(hash)
        // It is over there already, or never came.
        if (!gone.ok && gone.error !== 'no-longer-there') return gone
        return say(running, { t: 'here-note-ended', note: id, why: 'taken-back' })
      }),
    ...openingCommands(api, deps.clock),
  }
}

const bytesIn = (text: string) => fromBase64Url(text) ?? new Uint8Array()

const whyNot: Readonly<Record<'laid' | 'no-more' | 'one-open' | 'full', Failure>> = {
  laid: 'host-unavailable',
  'no-more': 'notes-not-wanted',
  'one-open': 'here-note-open',
  full: 'here-notes-full',
}

/** In the words of this practice. */
const failed: Readonly<Partial<Record<Failure, Failure>>> = {
  'too-many-tries': 'here-notes-today',
  'not-admitted': 'here-notes-off',
}
