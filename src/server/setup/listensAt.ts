import { utf8 } from '#base/text.ts'
import type { Sql, Statement } from '../sql/sql.ts'
import type { HostEnvironment } from './hostEnvironment.ts'
import { readSettings, textOf, writeSetting } from './settingTable.ts'

/** Where a host listens on its machine. */
export type ListensAt = Pick<HostEnvironment, 'host' | 'port'>

/** Written by a host when it starts, so that its tools find it without being told. */
export const keepListensAt = ({ host, port }: ListensAt): Statement =>
  writeSetting('listens-at', utf8(`${port} ${host}`))

/** Where the host started last; what the environment says goes before it. */
export const listensAt = async (sql: Sql, place: HostEnvironment): Promise<ListensAt> => {
  if (place.saysPort) return place
  const [, port, host] =
    /^(\d{1,5}) (\S+)$/.exec(textOf((await readSettings(sql)).get('listens-at')) ?? '') ?? []
  return port === undefined || host === undefined ? place : { host, port: Number(port) }
}
