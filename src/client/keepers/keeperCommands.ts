import { toBase64Url } from '#base/text.ts'
import { err, ok } from '#base/result.ts'
import { own } from '#core/circle/own.ts'
import type { KeeperWordBody } from '#core/keepers/keeperLetters.ts'
import { openAsk, partFor } from '#core/keepers/keepersView.ts'
import { sealPart } from '#crypto/keeperReturn.ts'
import { wordsFromTyped } from '#crypto/returnWords.ts'
import { returnName, returnWords } from '#crypto/words.ts'
import type { AccountContext } from '../account/accountContext.ts'
import type { KeeperCommands } from '../commands/keeperCommands.ts'
import { type MailContext, mailDesk } from '../mail/mailDesk.ts'
import { candidatesOf } from './candidates.ts'
import { bytesOf } from './askedReturn.ts'
import type { KeeperApi } from './keeperApi.ts'
import { endSet, makeSet, setLock } from './makeSet.ts'
import { partOf } from './partOf.ts'
import { returnCommands } from './returnCommands.ts'
import { writeLetters } from './writeLetters.ts'

export interface KeeperContext extends MailContext {
  readonly account: AccountContext
  readonly api: KeeperApi
  /** Nobody comes in any more. */
  readonly stopped: () => void
}

/** People who can help somebody back in: choosing them, being one, and coming back. */
export const keeperCommands = (context: KeeperContext): KeeperCommands => {
  const { deps, api, account: accountContext } = context
  const { withMail, say } = mailDesk(context)
  return {
    ...returnCommands(accountContext, api, () => context.running()),
    candidates: () => withMail(async running => ok(candidatesOf(running))),
    ask: (account, circle) =>
      withMail(running => {
        const keeper = { account, circle }
        const body = { t: 'keeper-ask', v: 1, at: deps.clock() } as const
        return writeLetters(running, deps, [{ to: keeper, body }], ([letter]) =>
          letter === undefined ? [] : [{ t: 'keeper-asked', letter, keeper }],
        )
      }),
    stopAsking: account => withMail(running => say(running, [{ t: 'keeper-ask-ended', account }])),
    make: (accounts, waitMs) =>
      withMail(async running => {
        const root = accountContext.held.get()
        if (root === undefined) return err('sign-in-again')
        return running.desk.locks.request(setLock, () =>
          makeSet(running, deps, api, root, accounts, waitMs),
        )
      }),
    end: () =>
      withMail(running =>
        running.desk.locks.request(setLock, async () => {
          const ended = await api.end()
          return ended.ok ? endSet(running, deps, 'ended') : ended
        }),
      ),
    seen: () =>
      withMail(async running => {
        const made = running.self()?.keepers.made
        return made === undefined
          ? ok(undefined)
          : say(running, [{ t: 'keepers-seen', set: made.set }])
      }),
    stopReturn: () =>
      withMail(async running => {
        const stopped = await api.cancel()
        if (!stopped.ok) return stopped
        context.stopped()
        return say(running, [{ t: 'return-stopped' }])
      }),
    answer: (owner, yes) =>
      withMail(async running => {
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
      withMail(async running => {
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
