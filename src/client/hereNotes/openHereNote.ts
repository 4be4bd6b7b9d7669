import * as v from 'valibot'
import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { fromBase64Url, toBase64Url } from '#base/text.ts'
import { type HereNoteBody, hereAnswerBody, hereNoteBody } from '#core/hereNote/sealed.ts'
import { type HereNoteKeys, hereNoteKeys, openHereNote, sealHereAnswer } from '#crypto/hereNote.ts'
import { type HereNoteLinkFailure, parseHereNoteLink } from '#crypto/hereNoteLink.ts'
import { goodSealingKey } from '#protocol/goodKeys.ts'
import type { Failure } from '../commands/failure.ts'
import type { HereNoteCommands } from '../commands/hereNoteCommands.ts'
import type { HereNoteApi } from './hereNoteApi.ts'
import { jsonIn } from './jsonIn.ts'

interface Opened {
  readonly keys: HereNoteKeys
  readonly body: HereNoteBody
  readonly answerKey: Bytes
  readonly answered: boolean
}

const linkFailure: Readonly<Record<HereNoteLinkFailure, Failure>> = {
  'not-a-link': 'not-a-link',
  'other-version': 'link-newer',
  damaged: 'link-damaged',
}

/** Clocks differ; a host that goes on serving a note that is over is found out a day later. */
const slackMs = 86_400_000

const keysOf = async (link: string): Promise<Result<HereNoteKeys, Failure>> => {
  const secret = parseHereNoteLink(link)
  return secret.ok ? ok(await hereNoteKeys(secret.value)) : err(linkFailure[secret.error])
}

/** For whoever has a link, with or without an account. */
export const openingCommands = (
  api: HereNoteApi,
  now: () => number,
): Pick<HereNoteCommands, 'open' | 'answer' | 'noMore'> => {
  const open = async (link: string): Promise<Result<Opened, Failure>> => {
    const keys = await keysOf(link)
    if (!keys.ok) return keys
    const there = await api.open(keys.value.id)
    if (!there.ok) return there
    const { sealed, answered } = there.value
    const json = await openHereNote(keys.value, fromBase64Url(sealed) ?? new Uint8Array())
    const read = v.safeParse(hereNoteBody, jsonIn(json))
    // Not what was sealed for this link: whatever the host gave, it is shown to nobody.
    if (!read.success) return err('no-longer-there')
    const body = read.output
    const answerKey = fromBase64Url(body.answerKey)
    if (answerKey === undefined || !goodSealingKey(answerKey)) return err('no-longer-there')
    if (now() > body.until + slackMs) return err('no-longer-there')
    return ok({ keys: keys.value, body, answerKey, answered })
  }

  return {
    open: async link => {
      const opened = await open(link)
      if (!opened.ok) return opened
      const { from, words, until } = opened.value.body
      return ok({ from, words, until, answered: opened.value.answered })
    },
    answer: async (link, says, words) => {
      const opened = await open(link)
      if (!opened.ok) return opened
      if (opened.value.answered) return ok('answered-before')
      const body = { v: 1, says, ...(words === undefined ? {} : { words: words.trim() }) }
      if (!v.is(hereAnswerBody, body)) return err('no-words')
      const { keys, answerKey } = opened.value
      const sealed = await sealHereAnswer(answerKey, keys.id, JSON.stringify(body))
      if (sealed === undefined) return err('too-long')
      const sent = await api.answer(keys.id, toBase64Url(sealed))
      if (sent.ok) return ok('sent')
      return sent.error === 'not-admitted' ? ok('answered-before') : sent
    },
    noMore: async link => {
      const keys = await keysOf(link)
      if (!keys.ok) return keys
      const ended = await api.noMore(keys.value.id)
      return ended.ok ? ok(undefined) : ended
    },
  }
}
