import * as v from 'valibot'
import type { Result } from '#base/result.ts'
import { fromBase64Url } from '#base/text.ts'
import type { HereNoteAct } from '#core/hereNote/events.ts'
import type { HereNote } from '#core/hereNote/hereNotes.ts'
import { wantsNoMore } from '#core/hereNote/rules.ts'
import { hereAnswerBody } from '#core/hereNote/sealed.ts'
import { hereNoteKeys, openHereAnswer } from '#crypto/hereNote.ts'
import type { HereNotesAnswer } from '#protocol/api/hereNotes.ts'
import type { Failure } from '../commands/failure.ts'
import type { Running } from '../engine/running.ts'
import type { HereNoteApi } from './hereNoteApi.ts'
import { jsonIn } from './jsonIn.ts'

type Lying = HereNotesAnswer['notes'][number]

/**
 * What lies with the host, into my self circle: an answer that opens with the key only this note named, and
 * that no further note is wanted. What does not open is nobody's answer and is left where it is.
 */
export const takeInAnswers = async (
  running: Running,
  there: HereNotesAnswer,
  say: (act: HereNoteAct) => Promise<Result<undefined, Failure>>,
  api: HereNoteApi,
): Promise<void> => {
  const lying = new Map(there.notes.map(each => [each.note, each]))
  if (lying.size === 0) return
  for (const note of Object.values(running.self()?.hereNote.all ?? {})) {
    // oxlint-disable-next-line no-await-in-loop -- few, and one after the other writes each once
    const { hash, id } = await hereNoteKeys(fromBase64Url(note.secret) ?? new Uint8Array())
    const found = lying.get(hash)
    if (found === undefined) continue
    // oxlint-disable-next-line no-await-in-loop
    // oxlint-disable-next-line no-await-in-loop
    for (const act of await newIn(running, note, id, found)) await say(act)
    // Taken back here and still there: a device had no connection at that moment.
    // oxlint-disable-next-line no-await-in-loop
    if (note.ended !== undefined) await api.takeBack(hash)
  }
}

const newIn = async (
  running: Running,
  note: HereNote,
  id: string,
  { answer, noMore }: Lying,
): Promise<readonly HereNoteAct[]> => {
  const acts: HereNoteAct[] = []
  if (answer !== undefined && note.answer === undefined && note.ended === undefined) {
    const seed = fromBase64Url(note.answerSeed) ?? new Uint8Array()
    const json = await openHereAnswer(seed, id, fromBase64Url(answer) ?? new Uint8Array())
    const read = v.safeParse(hereAnswerBody, jsonIn(json))
    if (read.success) {
      const { says, words } = read.output
      acts.push({
        t: 'here-note-answered',
        note: note.id,
        says,
        ...(words === undefined ? {} : { words }),
      })
    }
  }
  const self = running.self()
  if (noMore && self !== undefined && !wantsNoMore(self, note.person))
    acts.push({ t: 'here-note-no-more', note: note.id })
  return acts
}
