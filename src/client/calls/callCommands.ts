import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url, toHex } from '#base/text.ts'
import { own } from '#core/circle/own.ts'
import { callLetter, openCalls, openCatcherAsk } from '#core/catching/catchingView.ts'
import type { CatcherWordBody } from '#core/catching/catchingLetters.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import { type WhileSignedIn, whileSignedIn } from '../engine/whileSignedIn.ts'
import { youngIn } from '../engine/youngIn.ts'
import type { CallCommands } from '../commands/callCommands.ts'
import type { Failure } from '../commands/failure.ts'
import { candidatesOf } from '../keepers/candidates.ts'
import type { Candidate } from '../keepers/keepersState.ts'
import { writeLetters } from '../keepers/writeLetters.ts'
import { beginCall } from './beginCall.ts'
import type { CallApi } from './callApi.ts'
import { closeCall } from './endCall.ts'
import { lookAtCalls } from './lookAtCalls.ts'
import { givenPermits, permitsRequestOf } from './permits.ts'

export interface CallContext {
  readonly deps: EngineDeps
  readonly api: CallApi
  /** Waits until the engine has started. */
  running(): Promise<Running | undefined>
  /** Sends and fetches letters; waits for none of it. */
  tend(running: Running): void
}

type Done = Result<undefined, Failure>
type Said = Parameters<typeof sayToVault>[1]

/** People who catch me, people I catch, and calling for one of them. */
export const callCommands = (context: CallContext): CallCommands => {
  const { deps, api } = context
  const signedIn = whileSignedIn(() => context.running())
  const withRunning: WhileSignedIn = work =>
    signedIn(async running => {
      const answer = await work(running)
      context.tend(running)
      return answer
    })

  const say = async (running: Running, acts: Said): Promise<Done> => {
    const said = await sayToVault(running, acts, deps)
    if (said === undefined) return err('not-signed-in')
    return said.ok ? ok(undefined) : said
  }

  return {
    // CA20: a child is not the one to catch a grown-up.
    candidates: () =>
      signedIn(async running => {
        const isYoung = ({ account }: Candidate): boolean =>
          running
            .logs()
            .some(({ state }) => state.membership?.members.get(account)?.seat !== undefined)
        return ok(candidatesOf(running).filter(each => !isYoung(each)))
      }),
    ask: (account, circle, words, ways) =>
      withRunning(async running => {
        // CA20: a young person's catchers are grown-ups they ring.
        if (youngIn(running) !== undefined) return err('not-with-your-seat')
        const catcher = { account, circle }
        const body = { t: 'catcher-ask', v: 1, at: deps.clock(), words, ways } as const
        return writeLetters(running, deps, [{ to: catcher, body }], ([letter]) =>
          letter === undefined ? [] : [{ t: 'catcher-asked', letter, catcher, words, ways }],
        )
      }),
    stop: account =>
      withRunning(async running => {
        const asked = own(running.self()?.catching.asked ?? {}, account)
        if (asked === undefined) return ok(undefined)
        const to = { account, circle: asked.circle }
        const body = { t: 'catcher-over', v: 1, at: deps.clock() } as const
        return writeLetters(running, deps, [{ to, body }], () => [{ t: 'catcher-ended', account }])
      }),
    keepOutside: ({ key = toHex(deps.random(16)), name, phone, words }) =>
      withRunning(running =>
        say(running, [{ t: 'outside-catcher-kept', key, name, phone, words }]),
      ),
    endOutside: key => withRunning(running => say(running, [{ t: 'outside-catcher-ended', key }])),
    set: ({ order, everyMinutes, words, phone }) =>
      withRunning(running =>
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
      withRunning(async running => {
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
        const said = { permit, ways, ...(hours === undefined ? {} : { hours }) }
        const body: CatcherWordBody = {
          t: 'catcher-word',
          v: 1,
          at: deps.clock(),
          ask: of.letter,
          word: 'yes',
          ...said,
          ...(phone === undefined ? {} : { phone }),
        }
        return writeLetters(running, deps, [{ to, body }], () => [
          { t: 'catcher-answered', letter: of.letter, owner: to, word: 'yes', ...said, line },
        ])
      }),
    sayNo: (owner, word) =>
      withRunning(async running => {
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
      withRunning(async running => {
        const mine = running.self()?.catching.calls.find(each => each.call === call)
        return closeCall(running, deps, api, mine ?? { call, people: [] })
      }),
    endAll: call =>
      withRunning(async running => {
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
    look: call => withRunning(running => lookAtCalls(running, deps, api, call)),
    answer: (owner, call, says) =>
      withRunning(async running => {
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
      withRunning(async running => {
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
