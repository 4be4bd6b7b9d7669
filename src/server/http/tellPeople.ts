import type { Hono } from 'hono'
import type { AccountId } from '#base/ids.ts'
import type { AccountDeps } from '../accounts/accountDeps.ts'
import type { CircleCache } from '../circles/circleCache.ts'
import { defaultEmailRules, type EmailRules } from '../email/emailRules.ts'
import { emailRoutes } from '../email/emailRoutes.ts'
import { emailStore } from '../email/emailStore.ts'
import { emailWay } from '../email/emailWay.ts'
import type { MailService } from '../email/mailService.ts'
import { noEmailRoutes } from '../email/noEmailRoutes.ts'
import { openEmailing } from '../email/openEmailing.ts'
import { endedDevices } from '../push/endedDevices.ts'
import { type Reach, publicReach } from '../push/publicAddress.ts'
import { openPushKey } from '../push/pushKey.ts'
import { pushRoutes } from '../push/pushRoutes.ts'
import { defaultPushRules, type PushRules } from '../push/pushRules.ts'
import { type PushStore, pushStore } from '../push/pushStore.ts'
import { pushWay } from '../push/pushWay.ts'
import { type SendPush, sendPush } from '../push/sendPush.ts'
import { type Telling, telling as tellingOf } from '../telling/telling.ts'
import { wayAtWork } from '../telling/wayAtWork.ts'
import type { HostLog } from './hostLog.ts'

export interface TellOptions {
  /** Whether devices are told through their browsers' push services; nothing goes out otherwise. */
  readonly push?: boolean | undefined
  /** Where pushes may go; a test has a push service of its own. */
  readonly pushReach?: Reach | undefined
  /** Where mail is handed in; without it nobody is told by e-mail. */
  readonly mail?: MailService | undefined
  /** How often it is looked whether somebody is due. */
  readonly tellingRoundMs?: number | undefined
  readonly rules?: Partial<PushRules & EmailRules> | undefined
}

/** All that tells people outside the app. */
export interface TellPeople {
  readonly telling: Telling
  /** For what is told by push alone: a call for someone. Without push nothing goes out. */
  readonly devices: PushStore
  readonly send: SendPush
  readonly routes: (app: Hono) => void
  /** Sessions of this account have ended. */
  readonly ended: (account: AccountId) => void
  readonly stop: () => Promise<void>
}

/** Puts the ways of telling people together: by push, by e-mail, both, or none. */
export const tellPeople = async (
  options: TellOptions,
  account: AccountDeps,
  cache: CircleCache,
  log: HostLog,
): Promise<TellPeople> => {
  const { sql, settings, now, random } = account
  const chance = (): number => (random(1)[0] ?? 0) / 256
  const clock = { now, chance }
  const reach = options.pushReach ?? publicReach
  const key = options.push === false ? undefined : await openPushKey(sql)
  const pushes = pushStore(sql)
  const devices = endedDevices(pushes, log.error)
  const emails = emailStore(sql)
  const emailRules: EmailRules = { ...defaultEmailRules, ...options.rules }
  const emailing =
    options.mail === undefined
      ? undefined
      : await openEmailing(options.mail, {
          account,
          store: emails,
          rules: emailRules,
          report: log.mail,
        })
  const origin = async () => (await settings.answers()).origin
  const send: SendPush =
    key === undefined ? async () => 'later' : sendPush({ key, reach, now, random, origin })
  const byPush = key === undefined ? undefined : pushWay(pushes, send)
  const byEmail =
    emailing === undefined ? undefined : emailWay(emails, row => emailing.notice(row), now)
  const telling = tellingOf({
    ...clock,
    ways: [
      ...(byPush === undefined ? [] : [wayAtWork(byPush, who => who, clock)]),
      ...(byEmail === undefined ? [] : [wayAtWork(byEmail, who => who, clock)]),
    ],
    cache,
    reportError: log.error,
    roundMs: options.tellingRoundMs,
  })
  return {
    telling,
    devices: pushes,
    send,
    routes(app) {
      const rules: PushRules = { ...defaultPushRules, ...options.rules }
      pushRoutes(app, { account, cache, store: pushes, telling, key, reach, rules, chance })
      emailRoutes(app, { account, store: emails, emailing, rules: emailRules, chance })
      if (emailing !== undefined)
        noEmailRoutes(app, { account, store: emails, keys: emailing.keys })
    },
    ended: devices.ended,
    async stop() {
      await telling.stop()
      await devices.stop()
      await emailing?.stop()
    },
  }
}
