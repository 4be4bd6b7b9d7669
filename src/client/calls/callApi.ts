import * as v from 'valibot'
import * as api from '#protocol/api/calls.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { askHost, type JsonCall } from '../account/askHost.ts'

const nothing = v.unknown()

/** What the host can be asked about calls, typed; nothing is decided here. */
export const callApi = (call: JsonCall) =>
  ({
    permits: () => askHost(call, 'GET', paths.permits, undefined, api.permitsAnswer),
    putPermits: (body: api.PermitsRequest) => askHost(call, 'PUT', paths.permits, body, nothing),
    begin: (body: api.CallRequest) => askHost(call, 'POST', paths.calls, body, nothing),
    state: (id: string) =>
      askHost(call, 'GET', pathTo(paths.call, { call: id }), undefined, api.callAnswer),
    end: (id: string) =>
      askHost(call, 'DELETE', pathTo(paths.call, { call: id }), undefined, nothing),
  }) as const

export type CallApi = ReturnType<typeof callApi>
