import * as v from 'valibot'
import * as api from '#protocol/api/keepers.ts'
import { signedInAnswer } from '#protocol/api/accounts.ts'
import { paths } from '#protocol/api/paths.ts'
import { askHost, type JsonCall } from '../account/askHost.ts'

type Body<Schema extends v.GenericSchema> = v.InferInput<Schema>

const nothing = v.unknown()

/** What the host can be asked about key keepers, typed; nothing is decided here. */
export const keeperApi = (call: JsonCall) => {
  const post = <Schema extends v.GenericSchema>(path: string, body: unknown, schema: Schema) =>
    askHost(call, 'POST', path, body, schema)
  return {
    mine: () => askHost(call, 'GET', paths.keepers, undefined, api.keepersAnswer),
    put: (body: api.KeeperSetRequest) => askHost(call, 'PUT', paths.keepers, body, nothing),
    end: () => askHost(call, 'DELETE', paths.keepers, undefined, nothing),
    cancel: () => post(paths.keepersCancel, {}, nothing),
    begin: (body: Body<typeof api.returnRequest>) => post(paths.returns, body, nothing),
    look: (words: string) => post(paths.returnLook, { words }, api.returnLookAnswer),
    help: (body: api.ReturnHelpRequest) => post(paths.returnHelp, body, nothing),
    state: (body: Body<typeof api.returnOwnRequest>) =>
      post(paths.returnState, body, api.returnStateAnswer),
    giveUp: (body: Body<typeof api.returnOwnRequest>) => post(paths.returnEnd, body, nothing),
    comeIn: (body: Body<typeof api.returnComeInRequest>) =>
      post(paths.returnComeIn, body, signedInAnswer),
  } as const
}

export type KeeperApi = ReturnType<typeof keeperApi>
