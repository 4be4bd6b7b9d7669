import { createHmac, timingSafeEqual } from 'node:crypto'
import { ready, server } from '@serenity-kit/opaque'
import type { Bytes } from '#base/bytes.ts'
import { utf8 } from '#base/text.ts'
import type { HelpLinesAnswer } from '#protocol/api/helpLines.ts'
import { sha256 } from '../accounts/verify.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import { type Ages, agesOf } from './hostAges.ts'
import { contactOf } from './hostContact.ts'
import { helpLinesSetting, keptHelpLines } from './hostHelpLines.ts'
import { movesToSetting } from './hostMove.ts'
import { keepFirst, readSettings, textOf, writeSetting } from './settingTable.ts'

/**
 * Who may make an account here without the set-up link: who was invited into a circle, also who
 * holds a link of the host, or anyone.
 */
export type AccountsMode = 'invited' | 'link' | 'anyone'

export const accountsModeOf = (text: string | undefined): AccountsMode | undefined =>
  text === 'invited' || text === 'link' || text === 'anyone' ? text : undefined

export interface HostAnswers {
  /** Where people open the app; `undefined` while only this machine reaches it. */
  readonly origin: string | undefined
  readonly accounts: AccountsMode
  readonly setUp: boolean
  /** How members can reach whoever runs it, where they said so. */
  readonly contact: string | undefined
  readonly ages: Ages
  /** The address it is about to move to, where people were told so. */
  readonly movesTo: string | undefined
  /** What whoever runs it says of help lines. */
  readonly helpLines: HelpLinesAnswer
}

export interface HostSettings {
  /** 16 bytes made with the database; every vault pins them. */
  readonly instanceId: Bytes
  /** OPAQUE keys of this host. Whoever has them and the database can guess passphrases offline. */
  readonly opaqueSetup: string
  /** Stands in for the login id of a name nobody has (attack T75). */
  unknownLoginId(nameHash: Uint8Array): Bytes
  /** What set-up answered; at most some seconds old where another node changed it. */
  answers(): Promise<HostAnswers>
  /** A fresh one-time token for the set-up link, or `undefined` once it was used. */
  newSetUpToken(): Promise<Bytes | undefined>
  isSetUpToken(token: Uint8Array): Promise<boolean>
  /** `false` when the token is not the one, or no more. */
  setUp(
    token: Uint8Array,
    answers: { readonly origin: string | undefined; readonly accounts: AccountsMode },
  ): Promise<boolean>
  /** As a step of making the first account: ends the set-up link. */
  useSetUpToken(token: Uint8Array): readonly Statement[]
}

export interface SettingsSource {
  readonly sql: Sql
  readonly now: () => number
  readonly random: (length: number) => Bytes
  /** From `HEREWITH_ORIGIN`; wins over what set-up answered. */
  readonly origin?: string | undefined
  /** From `HEREWITH_AGES`; wins over what `npm run host -- ages` wrote. */
  readonly ages?: Ages | undefined
  /** From `OPAQUE_SERVER_SETUP`: kept apart from the database, it makes a stolen copy unguessable. */
  readonly opaqueSetup?: string | undefined
}

const cacheMs = 5_000

/** Reads the settings of this host, and makes its lasting secrets the first time. */
export const openHostSettings = async (source: SettingsSource): Promise<HostSettings> => {
  const { sql, now, random } = source
  await ready
  // Two nodes may start at once: each offers its own, the first one stays.
  await sql.batch([
    keepFirst('instance-id', random(16)),
    keepFirst('login-secret', random(32)),
    ...(source.opaqueSetup === undefined
      ? [keepFirst('opaque-setup', utf8(server.createSetup()))]
      : []),
  ])
  const first = await readSettings(sql)
  const instanceId = first.get('instance-id') ?? new Uint8Array()
  const loginSecret = first.get('login-secret') ?? new Uint8Array()
  const opaqueSetup = source.opaqueSetup ?? textOf(first.get('opaque-setup')) ?? ''

  let known: { readonly answers: HostAnswers; readonly until: number } | undefined
  const answers = async (): Promise<HostAnswers> => {
    if (known !== undefined && now() < known.until) return known.answers
    const found = answersOf(await readSettings(sql), source.origin, source.ages)
    known = { answers: found, until: now() + cacheMs }
    return found
  }

  const isSetUpToken = async (token: Uint8Array): Promise<boolean> => {
    const stored = (await readSettings(sql)).get('setup-token')
    return stored !== undefined && timingSafeEqual(stored, sha256(token))
  }

  return {
    instanceId,
    opaqueSetup,
    unknownLoginId: nameHash =>
      new Uint8Array(createHmac('sha256', loginSecret).update(nameHash).digest().subarray(0, 16)),
    answers,
    newSetUpToken: () => newSetUpToken(sql, random),
    isSetUpToken,
    async setUp(token, { origin, accounts }) {
      const done = await sql.batch([
        {
          text: "UPDATE setting SET value = value WHERE name = 'setup-token' AND value = ?",
          params: [sha256(token)],
          mustChange: true,
        },
        writeSetting('origin', utf8(origin ?? '')),
        writeSetting('accounts', utf8(accounts)),
      ])
      if (done) known = undefined
      return done
    },
    useSetUpToken: token => [
      {
        text: "DELETE FROM setting WHERE name = 'setup-token' AND value = ?",
        params: [sha256(token)],
        mustChange: true,
      },
      keepFirst('setup-used', new Uint8Array()),
    ],
  }
}

/** Ends the one before; `undefined` once the first account was made. */
export const newSetUpToken = async (
  sql: Sql,
  random: (length: number) => Bytes,
): Promise<Bytes | undefined> => {
  if ((await readSettings(sql)).has('setup-used')) return undefined
  const token = random(32)
  await sql.batch([writeSetting('setup-token', sha256(token))])
  return token
}

export const answersOf = (
  stored: ReadonlyMap<string, Bytes>,
  fixedOrigin: string | undefined,
  fixedAges?: Ages,
): HostAnswers => ({
  origin: fixedOrigin ?? textOf(stored.get('origin')),
  accounts: accountsModeOf(textOf(stored.get('accounts'))) ?? 'invited',
  setUp: stored.has('accounts'),
  contact: contactOf(textOf(stored.get('contact')) ?? ''),
  ages: fixedAges ?? agesOf(textOf(stored.get('ages'))) ?? 'adults',
  movesTo: textOf(stored.get(movesToSetting)),
  helpLines: keptHelpLines(textOf(stored.get(helpLinesSetting))),
})
