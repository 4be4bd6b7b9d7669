import type { Hono } from 'hono'
import { type AccountId, idBytes, parseId } from '#base/ids.ts'
import { err, ok } from '#base/result.ts'
import { fromHex } from '#base/text.ts'
import type { Bytes } from '#base/bytes.ts'
import { askLeftRequest, leaveLetterRequest, refuseLeftRequest } from '#protocol/api/endings.ts'
import { letterIdOf } from '#protocol/api/mail.ts'
import { paths } from '#protocol/api/paths.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import { answer, type Outcome, refuse } from '../accounts/outcome.ts'
import { accountRoute } from '../accounts/route.ts'
import { wireBytes } from '../accounts/wireBytes.ts'
import { refuseWith } from '../circles/appendRefusal.ts'
import { bytesRoute } from '../http/bytesRoute.ts'
import type { LeftRules } from './leftRules.ts'
import type { LeftId, LeftStore, SealedWord } from './leftStore.ts'

export interface LeftRouteDeps {
  readonly account: AccountDeps
  readonly left: LeftStore
  readonly rules: LeftRules
  /** A word lies with somebody who may be connected, and is told outside the app. */
  readonly arrived: (account: AccountId) => void
}

const letterBytes = 65_536

/** Letters to leave. Who has none, who may not have it yet, and who is a stranger read the same. */
export const leftRoutes = (app: Hono, { account, left, rules, arrived }: LeftRouteDeps): void => {
  accountRoute(
    app,
    account,
    { method: 'GET', path: paths.leftLetters, rule: rules.left },
    (_, me) => left.of(me.accountBytes, account.now()).then(answer),
  )

  accountRoute(
    app,
    account,
    {
      method: 'PUT',
      path: paths.leftLetter,
      rule: rules.left,
      body: leaveLetterRequest,
      maxBytes: letterBytes,
    },
    async ({ body, param }, me) => {
      const id = mineTo(me, param('account'))
      return found(
        id !== undefined && (await left.leave(id, wireBytes(body.letter), body.waitDays)),
      )
    },
  )

  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.leftLetter, rule: rules.left },
    async ({ param }, me) => {
      const id = mineTo(me, param('account'))
      return found(id !== undefined && (await left.takeBack(id)))
    },
  )

  accountRoute(
    app,
    account,
    {
      method: 'POST',
      path: paths.leftAsk,
      rule: rules.leftAsk,
      body: askLeftRequest,
      maxBytes: letterBytes,
    },
    async ({ body, param }, me) => {
      const id = toMeOf(me, param('account'))
      const asked = askOf(body)
      if (id === undefined || asked === undefined) return refuse('not-found')
      const dueAt = await left.ask(id, asked.ask, asked.word, account.now())
      // A stranger, no letter, one that was asked for a short time ago: alike.
      if (dueAt === undefined) return refuse('not-found')
      arrived(id.other)
      return answer({ dueAt })
    },
  )

  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.leftAskById, rule: rules.left },
    async ({ param }, me) => {
      const id = toMeOf(me, param('account'))
      const ask = fromHex(param('ask'))
      if (id === undefined || ask === undefined || !(await left.stop(id, ask)))
        return refuse('not-found')
      arrived(id.other)
      return answer()
    },
  )

  // No fresh sign-in: whoever is alive must not look for a passphrase first.
  accountRoute(
    app,
    account,
    {
      method: 'POST',
      path: paths.leftRefuse,
      rule: rules.left,
      body: refuseLeftRequest,
      maxBytes: letterBytes,
    },
    async ({ body, param }, me) => {
      const id = mineTo(me, param('account'))
      const asked = askOf(body)
      if (id === undefined || asked === undefined) return refuse('not-found')
      if (!(await left.refuse(id, asked.ask, asked.word, account.now()))) return refuse('not-found')
      arrived(id.other)
      return answer()
    },
  )

  bytesRoute(
    app,
    account,
    { method: 'GET', path: paths.leftWords, maxBytes: 0, rule: rules.left, open: false },
    async ({ me, param }) => {
      const id = me === undefined ? undefined : toMeOf(me, param('account'))
      const letter = id === undefined ? undefined : await left.give(id, account.now())
      return letter === undefined ? err(refuseWith('not-found')) : ok(letter)
    },
  )

  accountRoute(
    app,
    account,
    { method: 'DELETE', path: paths.leftWords, rule: rules.left },
    async ({ param }, me) => {
      const id = toMeOf(me, param('account'))
      return found(id !== undefined && (await left.got(id)))
    },
  )
}

const found = (is: boolean): Outcome => (is ? answer() : refuse('not-found'))

interface Me {
  readonly accountBytes: Bytes
}

/** A letter between me and the account that a path names. */
type Between = LeftId & { readonly other: AccountId }

/** The one I leave for them. */
const mineTo = (me: Me, text: string): Between | undefined => {
  const other = parseId('account', text)
  return other === undefined ? undefined : { owner: me.accountBytes, to: idBytes(other), other }
}

/** The one they left for me. */
const toMeOf = (me: Me, text: string): Between | undefined => {
  const other = parseId('account', text)
  return other === undefined ? undefined : { owner: idBytes(other), to: me.accountBytes, other }
}

/** Which ask it is about, and the sealed word that goes with it. */
const askOf = (body: {
  readonly ask: string
  readonly letter: string
}): { readonly ask: Bytes; readonly word: SealedWord } | undefined => {
  const ask = fromHex(body.ask)
  const letter = wireBytes(body.letter)
  const id = letterIdOf(letter)
  return ask === undefined || id === undefined ? undefined : { ask, word: { id, letter } }
}
