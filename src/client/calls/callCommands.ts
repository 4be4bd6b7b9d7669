import { err, ok } from '#base/result.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import { own } from '#core/circle/own.ts'
import { callLetter, openCalls, openCatcherAsk } from '#core/catching/catchingView.ts'
import type { CatcherWordBody } from '#core/catching/catchingLetters.ts'
import { youngIn } from '../engine/youngIn.ts'
import type { CallCommands } from '../commands/callCommands.ts'
import { grownUpCandidates } from '../keepers/candidates.ts'
import { writeLetters } from '../keepers/writeLetters.ts'
import { type MailContext, mailDesk } from '../mail/mailDesk.ts'
import { beginCall } from './beginCall.ts'
import type { CallApi } from './callApi.ts'
import { closeCall } from './endCall.ts'
import { lookAtCalls } from './lookAtCalls.ts'
import { givenPermits, permitsRequestOf } from './permits.ts'

export interface CallContext extends MailContext {
  readonly api: CallApi
}

/** People who catch me, people I catch, and calling for one of them. */
export const callCommands = (context: CallContext): CallCommands => {
  const { deps, api } = context
  const { signedIn, withMail, say } = mailDesk(context)
  return {
    // CA20: a child is not the one to catch a grown-up.
    candidates: () => signedIn(async running => ok(grownUpCandidates(running))),
    ask: (account, circle, words, ways) =>
      withMail(async running => {
        // CA20: a young person's catchers are grown-ups they ring.
        if (youngIn(running) !== undefined) return err('not-with-your-seat')
        const catcher = { account, circle }
        const body = { t: 'catcher-ask', v: 1, at: deps.clock(), words, ways } as const
        return writeLetters(running, deps, [{ to: catcher, body }], ([letter]) =>
          letter === undefined ? [] : [{ t: 'catcher-asked', letter, catcher, words, ways }],
        )
      }),
    stop: account =>
      withMail(async running => {
        const asked = own(running.self()?.catching.asked ?? {}, account)
        if (asked === undefined) return ok(undefined)
        const to = { account, circle: asked.circle }
        const body = { t: 'catcher-over', v: 1, at: deps.clock() } as const
        return writeLetters(running, deps, [{ to, body }], () => [{ t: 'catcher-ended', account }])
      }),
    keepOutside: ({ key = toHex(deps.random(16)), name, phone, words }) =>
      withMail(running => say(running, [{ t: 'outside-catcher-kept', key, name, phone, words }])),
    endOutside: key => withMail(running => say(running, [{ t: 'outside-catcher-ended', key }])),
    set: ({ order, everyMinutes, words, phone }) =>
      withMail(running =>
        say(running, [
          {
            t: 'calling-set',
            order,
            everyMinutes,
            words,
            ...(phone === undefined ? {} : { phone }),
          },
        ]),
      ),
    sayYes: (owner, { hours, ways, phone, line }) =>
      withMail(async running => {
        const self = running.self()
        const ask = self === undefined ? undefined : openCatcherAsk(self, owner)
        const before = own(self?.catching.answered ?? {}, owner)
        // Also to change what was said with a yes: hours, ways, the line.
        const of = ask ?? (before?.word === 'yes' ? before : undefined)
        if (of === undefined) return err('no-such-letter')
        const permit = toBase64Url(deps.random(32))
        const me = running.keyring.accountId
        const others = givenPermits(self).filter(each => each.owner !== owner)
        const zone = running.zone(deps.clock())
        const put = await api.putPermits(
          permitsRequestOf([...others, { owner, permit, hours }], me, zone),
        )
        if (!put.ok) return put
        const to = { account: owner, circle: of.circle }
        const said = {
          permit,
          ways,
          ...(hours === undefined ? {} : { hours }),
          ...(phone === undefined ? {} : { phone }),
        }
        const body: CatcherWordBody = {
          t: 'catcher-word',
          v: 1,
          at: deps.clock(),
          ask: of.letter,
          word: 'yes',
          ...said,
        }
        return writeLetters(running, deps, [{ to, body }], () => [
          { t: 'catcher-answered', letter: of.letter, owner: to, word: 'yes', ...said, line },
        ])
      }),
    sayNo: (owner, word) =>
      withMail(async running => {
        const self = running.self()
        const ask = self === undefined ? undefined : openCatcherAsk(self, owner)
        const before = own(self?.catching.answered ?? {}, owner)
        const of = ask ?? before
        if (of === undefined) return err('no-such-letter')
        const to = { account: owner, circle: of.circle }
        const says = before?.word === 'yes' ? 'quit' : word
        const body: CatcherWordBody = {
          t: 'catcher-word',
          v: 1,
          at: deps.clock(),
          ask: of.letter,
          word: says,
        }
        return writeLetters(running, deps, [{ to, body }], () => [
          { t: 'catcher-answered', letter: of.letter, owner: to, word: says },
        ])
      }),
    newCall: async () => ok(toHex(deps.random(16))),
    begin: (call, only) => signedIn(running => beginCall(running, deps, api, call, only)),
    end: call =>
      withMail(async running => {
        const mine = running.self()?.catching.calls.find(each => each.call === call)
        return closeCall(running, deps, api, mine ?? { call, people: [] })
      }),
    endAll: call =>
      withMail(async running => {
        const self = running.self()
        const open = self === undefined ? [] : openCalls(self, deps.clock())
        const begun = call === undefined || open.some(each => each.call === call)
        // The newest last: until it is ended, the screen shows that it could not be.
        for (const each of begun ? open : [...open, { call, people: [] }]) {
          // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
          const closed = await closeCall(running, deps, api, each)
          if (!closed.ok) return closed
        }
        return ok(undefined)
      }),
    look: call => withMail(running => lookAtCalls(running, deps, api, call)),
    answer: (owner, call, says) =>
      withMail(async running => {
        const self = running.self()
        const letter = self === undefined ? undefined : callLetter(self, owner, call)
        if (letter === undefined) return err('no-such-letter')
        const to = { account: owner, circle: letter.circle }
        const body = { t: 'call-answer', v: 1, at: deps.clock(), call, says } as const
        return writeLetters(running, deps, [{ to, body }], () => [
          { t: 'call-answered', call, owner, says },
        ])
      }),
    seen: (owner, call) =>
      withMail(async running => {
        const theirs = Object.values(running.self()?.letters.kept ?? {}).filter(
          ({ from }) => from === owner,
        )
        // CA23: one card was read; none of their older ones that are over comes after it.
        const over = new Set(
          theirs.flatMap(({ body }) => (body.t === 'call-over' ? body.call : [])),
        )
        const kept = theirs.filter(
          ({ body }) =>
            (body.t === 'call' || body.t === 'call-over') &&
            (body.call === call || over.has(body.call)),
        )
        return kept.length === 0
          ? ok(undefined)
          : say(
              running,
              kept.map(({ letter, from }) => ({ t: 'letter-read', letter, from })),
            )
      }),
  }
}
