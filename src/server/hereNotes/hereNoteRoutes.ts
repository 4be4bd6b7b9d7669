import type { Hono } from 'hono'
import { type Bytes, concat } from '#base/bytes.ts'
import { fromHex, toBase64Url, toHex } from '#base/text.ts'
import {
  hereNoteAnswerRequest,
  hereNoteHashLabel,
  type HereNoteLaid,
  hereNoteNoMoreRequest,
  type HereNoteOpened,
  hereNoteOpenRequest,
  hereNoteRequest,
  type HereNotesAnswer,
} from '#protocol/api/hereNotes.ts'
import { paths } from '#protocol/api/paths.ts'
import { label } from '#protocol/label.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, refuse } from '../accounts/outcome.ts'
import { accountRoute, openRoute } from '../accounts/route.ts'
import { sha256 } from '../accounts/verify.ts'
import { wireBytes } from '../accounts/wireBytes.ts'
import type { YoungSeats } from '../accounts/youngSeats.ts'
import type { HereNoteRules } from './hereNoteRules.ts'
import type { HereNoteStore } from './hereNoteStore.ts'

export interface HereNoteRouteDeps {
  readonly account: AccountDeps
  readonly notes: HereNoteStore
  readonly seats: YoungSeats
  readonly rules: HereNoteRules
  /** Whether this host has them at all. */
  readonly offered: boolean
}

const dayMs = 86_400_000

const bytesIn = (hex: string): Bytes => fromHex(hex) ?? new Uint8Array()

const hashOf = (id: string): Bytes => sha256(concat(label(hereNoteHashLabel), bytesIn(id)))

/** Notes for people without an account: writing and taking back by whoever is signed in, the rest by a link. */
export const hereNoteRoutes = (app: Hono, deps: HereNoteRouteDeps): void => {
  const { account, notes, rules, offered } = deps

  accountRoute(
    app,
    account,
    { method: 'GET', path: paths.hereNotes, rule: rules.hereNotes },
    async (_, me) => {
      const isYoung = (await deps.seats.familyOf(me.account)) !== undefined
      const [mine, noMore] = await Promise.all([
        notes.mine(me.accountBytes),
        notes.noMore(me.accountBytes),
      ])
      const said: HereNotesAnswer = {
        offered: offered && !isYoung,
        notes: mine.map(({ hash, until, noMore: ended, answer: sealed }) => ({
          note: toHex(hash),
          until,
          noMore: ended,
          ...(sealed === undefined ? {} : { answer: toBase64Url(sealed) }),
        })),
        noMore: noMore.map(toHex),
      }
      return answer(said)
    },
  )

  accountRoute(
    app,
    account,
    { method: 'POST', path: paths.hereNotes, rule: rules.hereNotes, body: hereNoteRequest },
    async ({ body }, me) => {
      // From a young person's seat nothing goes beyond the family.
      if (!offered || (await deps.seats.familyOf(me.account)) !== undefined)
        return refuse('not-allowed')
      const mine = me.accountBytes
      const hash = bytesIn(body.note)
      const before = await notes.untilOf(mine, hash)
      // Tried again after an answer that was lost, it is the same note, and is counted once.
      if (before !== undefined) {
        const again: HereNoteLaid = { says: 'laid', until: before }
        return answer(again)
      }
      const waitS = await account.limits.spend(rules.hereNoteWrite, me.account)
      if (waitS > 0) return refuse('too-many', waitS)
      const nowMs = account.now()
      const until = nowMs + body.days * dayMs
      const sealed = wireBytes(body.sealed)
      const tag = bytesIn(body.tag)
      const says = await notes.put({ account: mine, hash, tag, sealed, until }, nowMs)
      const said: HereNoteLaid = says === 'laid' ? { says, until } : { says }
      return answer(said)
    },
  )

  // Also where the host has them no more: what lies there can be taken away.
  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.hereNote, rule: rules.hereNotes },
    async ({ param }, me) => {
      const gone = await notes.drop(me.accountBytes, bytesIn(param('note')))
      return gone ? answer() : refuse('not-found')
    },
  )

  const rule = rules.hereNoteOpen

  openRoute(
    app,
    account,
    { method: 'POST', path: paths.hereNoteOpen, rule, body: hereNoteOpenRequest },
    async ({ body }) => {
      const found = offered ? await notes.open(hashOf(body.id), account.now()) : undefined
      if (found === undefined) return refuse('not-found')
      const said: HereNoteOpened = { sealed: toBase64Url(found.sealed), answered: found.answered }
      return answer(said)
    },
  )

  openRoute(
    app,
    account,
    { method: 'POST', path: paths.hereNoteAnswer, rule, body: hereNoteAnswerRequest },
    async ({ body }) => {
      const sealed = wireBytes(body.answer)
      const came = offered ? await notes.answer(hashOf(body.id), sealed, account.now()) : 'unknown'
      if (came === 'taken') return answer()
      return refuse(came === 'answered' ? 'not-allowed' : 'not-found')
    },
  )

  // Saying no holds where notes are switched off too.
  openRoute(
    app,
    account,
    { method: 'POST', path: paths.hereNoteNoMore, rule, body: hereNoteNoMoreRequest },
    async ({ body }) => {
      const ended = await notes.endAll(hashOf(body.id), account.now())
      return ended ? answer() : refuse('not-found')
    },
  )
}
