import { toBase64Url } from '#base/text.ts'
import { err, ok, type Result } from '#base/result.ts'
import { own } from '#core/circle/own.ts'
import type { KeeperWordBody } from '#core/keepers/keeperLetters.ts'
import { openAsk, partFor } from '#core/keepers/keepersView.ts'
import { sealPart } from '#crypto/keeperReturn.ts'
import { wordsFromTyped } from '#crypto/returnWords.ts'
import { returnName, returnWords } from '#crypto/words.ts'
import type { AccountContext } from '../account/accountContext.ts'
import type { EngineDeps } from '../engine/engineDeps.ts'
import { sayToVault } from '../engine/housekeeping.ts'
import type { Running } from '../engine/running.ts'
import { type WhileSignedIn, whileSignedIn } from '../engine/whileSignedIn.ts'
import type { Failure } from '../commands/failure.ts'
import type { KeeperCommands } from '../commands/keeperCommands.ts'
import { candidatesOf } from './candidates.ts'
import { bytesOf } from './askedReturn.ts'
import type { KeeperApi } from './keeperApi.ts'
import { endSet, makeSet, setLock } from './makeSet.ts'
import { partOf } from './partOf.ts'
import { returnCommands } from './returnCommands.ts'
import { writeLetters } from './writeLetters.ts'

export interface KeeperContext {
  readonly deps: EngineDeps
  readonly account: AccountContext
  readonly api: KeeperApi
  /** Waits until the engine has started. */
  running(): Promise<Running | undefined>
  /** Sends and fetches letters, and looks who comes in; waits for none of it. */
  tend(running: Running): void
  /** Nobody comes in any more. */
  stopped(): void
}

type Done = Result<undefined, Failure>

/** People who can help somebody back in: choosing them, being one, and coming back. */
export const keeperCommands = (context: KeeperContext): KeeperCommands => {
  const { deps, api, account: accountContext } = context

  const signedIn = whileSignedIn(() => context.running())
  const withRunning: WhileSignedIn = work =>
    signedIn(async running => {
      const answer = await work(running)
      context.tend(running)
      return answer
    })

  const say = async (
    running: Running,
    act: Parameters<typeof sayToVault>[1][number],
  ): Promise<Done> => {
    const said = await sayToVault(running, [act], deps)
    if (said === undefined) return err('not-signed-in')
    return said.ok ? ok(undefined) : said
  }

  return {
    ...returnCommands(accountContext, api, () => context.running()),
    candidates: () => withRunning(async running => ok(candidatesOf(running))),
    ask: (account, circle) =>
      withRunning(running => {
        const keeper = { account, circle }
        const body = { t: 'keeper-ask', v: 1, at: deps.clock() } as const
        return writeLetters(running, deps, [{ to: keeper, body }], ([letter]) =>
          letter === undefined ? [] : [{ t: 'keeper-asked', letter, keeper }],
        )
      }),
    stopAsking: account => withRunning(running => say(running, { t: 'keeper-ask-ended', account })),
    make: (accounts, waitMs) =>
      withRunning(async running => {
        const root = accountContext.held.get()
        if (root === undefined) return err('sign-in-again')
        return running.desk.locks.request(setLock, () =>
          makeSet(running, deps, api, root, accounts, waitMs),
        )
      }),
    end: () =>
      withRunning(running =>
        running.desk.locks.request(setLock, async () => {
          const ended = await api.end()
          return ended.ok ? endSet(running, deps, 'ended') : ended
        }),
      ),
    seen: () =>
      withRunning(async running => {
        const made = running.self()?.keepers.made
        return made === undefined
          ? ok(undefined)
          : say(running, { t: 'keepers-seen', set: made.set })
      }),
    stopReturn: () =>
      withRunning(async running => {
        const stopped = await api.cancel()
        if (!stopped.ok) return stopped
        context.stopped()
        return say(running, { t: 'return-stopped' })
      }),
    answer: (owner, yes) =>
      withRunning(async running => {
        const self = running.self()
        const given = own(self?.keepers.answered ?? {}, owner)
        const asked = self === undefined ? undefined : openAsk(self, owner)
        const of = asked ?? (yes ? undefined : given)
        if (self === undefined || of === undefined) return err('no-such-letter')
        const to = { account: owner, circle: of.circle }
        const word = yes ? 'yes' : given?.yes === true ? 'quit' : 'not-now'
        const body: KeeperWordBody = {
          t: 'keeper-word',
          v: 1,
          at: deps.clock(),
          ask: of.letter,
          word,
        }
        return writeLetters(running, deps, [{ to, body }], () => [
          { t: 'keeper-answered', letter: of.letter, owner: to, yes },
        ])
      }),
    help: (owner, typed) =>
      withRunning(async running => {
        const self = running.self()
        const letter = self === undefined ? undefined : partFor(self, owner)
        if (letter === undefined) return err('no-such-letter')
        const part = partOf(owner, letter.body)
        for (const indices of await wordsFromTyped(typed)) {
          const words = toBase64Url(returnName(indices))
          // oxlint-disable-next-line no-await-in-loop -- hardly ever more than one
          const found = await api.look(words)
          if (!found.ok && found.error !== 'no-longer-there') return found
          if (!found.ok) continue
          const ek = bytesOf(found.value.ek)
          // G7: the host could have put another device's key there. The words say which is meant.
          // oxlint-disable-next-line no-await-in-loop
          const said = await returnWords(ek)
          if (said.join() !== indices.join()) continue
          // oxlint-disable-next-line no-await-in-loop
          const { e, c } = await sealPart(part, ek)
          // oxlint-disable-next-line no-await-in-loop
          const given = await api.help({
            words,
            set: toBase64Url(part.set),
            token: letter.body.token,
            part: { e: toBase64Url(e), c: toBase64Url(c) },
          })
          return given.ok ? ok(undefined) : given
        }
        return err('not-these-words')
      }),
  }
}
