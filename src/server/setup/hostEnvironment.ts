import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { err, ok, type Result } from '#base/result.ts'
import { type MailService, mailServiceOf } from '../email/mailService.ts'
import { type Ages, agesOf } from './hostAges.ts'
import { webOrigin } from './webOrigin.ts'

/** What the environment says of a host; its program and its tools read the same. */
export interface HostEnvironment {
  readonly dataFolder: string
  readonly databaseUrl: string | undefined
  readonly host: string
  readonly port: number
  /** The port was said and is not the usual one by default. */
  readonly saysPort: boolean
  readonly origin: string | undefined
  readonly ages: Ages | undefined
  readonly opaqueSetup: string | undefined
  readonly extraOrigins: readonly string[]
  /** Whether devices may be told through their browsers' push services. */
  readonly push: boolean
  /** Whether people here may write notes that somebody without an account opens. */
  readonly hereNotes: boolean
  /** Where mail is handed in; `undefined`: none is sent. */
  readonly mail: MailService | undefined
  /** What the files of one circle may take together, sealed; `undefined`: the usual. */
  readonly circleFileBytes: number | undefined
}

/** The settings, or a sentence about the one that makes no sense. */
export const hostEnvironment = (
  variables: Readonly<Record<string, string | undefined>>,
): Result<HostEnvironment, string> => {
  const env = (name: string): string | undefined => {
    const value = variables[name]
    return value === undefined || value === '' ? undefined : value
  }
  const portText = env('PORT') ?? '8080'
  const port = Number(portText)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return err(`PORT is a number from 1 to 65535; "${portText}" is not.`)
  const originText = env('HEREWITH_ORIGIN')
  const origin = originText === undefined ? undefined : webOrigin(originText)
  if (originText !== undefined && origin === undefined)
    return err('HEREWITH_ORIGIN is where people open Herewith, such as https://circle.example.')
  const mebibytesText = env('HEREWITH_CIRCLE_FILES_MIB')
  const mebibytes = mebibytesText === undefined ? undefined : Number(mebibytesText)
  if (
    mebibytes !== undefined &&
    !(Number.isInteger(mebibytes) && mebibytes >= 0 && mebibytes < 2 ** 32)
  )
    return err(
      `HEREWITH_CIRCLE_FILES_MIB is how many MiB the files of a circle may take; "${mebibytesText}" is no whole number.`,
    )
  const agesText = env('HEREWITH_AGES')
  const ages = agesOf(agesText)
  if (agesText !== undefined && ages === undefined)
    return err(`HEREWITH_AGES is "adults" or "all"; "${agesText}" is neither.`)
  const pushText = env('HEREWITH_PUSH') ?? 'on'
  if (pushText !== 'on' && pushText !== 'off')
    return err(`HEREWITH_PUSH is "on" or "off"; "${pushText}" is neither.`)
  const hereText = env('HEREWITH_HERE_NOTES') ?? 'on'
  if (hereText !== 'on' && hereText !== 'off')
    return err(`HEREWITH_HERE_NOTES is "on" or "off"; "${hereText}" is neither.`)
  const mail = mailServiceOf(env('HEREWITH_SMTP_URL'), env('HEREWITH_MAIL_FROM'))
  if (!mail.ok) return mail
  return ok({
    dataFolder: resolve(env('HEREWITH_DATA') ?? 'herewith-data'),
    databaseUrl: env('DATABASE_URL'),
    host: env('HOST') ?? 'localhost',
    port,
    saysPort: env('PORT') !== undefined,
    origin,
    ages,
    opaqueSetup: env('OPAQUE_SERVER_SETUP'),
    circleFileBytes: mebibytes === undefined ? undefined : mebibytes * 1_048_576,
    push: pushText === 'on',
    hereNotes: hereText === 'on',
    mail: mail.value,
    extraOrigins: env('HEREWITH_DEV_ORIGIN')?.split(',') ?? [],
  })
}

/** Where the project lies, and which version it is. */
export const projectFolder: string = resolve(import.meta.dirname, '../../..')

export const projectVersion = (): string => {
  const read: unknown = JSON.parse(readFileSync(resolve(projectFolder, 'package.json'), 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : '0'
}
