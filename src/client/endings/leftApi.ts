import * as v from 'valibot'
import * as api from '#protocol/api/endings.ts'
import { paths, pathTo } from '#protocol/api/paths.ts'
import { askHost, type JsonCall } from '../account/askHost.ts'

const nothing = v.unknown()

const at = (path: string, account: string, ask = ''): string => pathTo(path, { account, ask })

/** What the host can be asked about letters to leave, typed; nothing is decided here. */
export const leftApi = (call: JsonCall) => {
  return {
    look: () => askHost(call, 'GET', paths.leftLetters, undefined, api.leftLettersAnswer),
    leave: (to: string, body: api.LeaveLetterRequest) =>
      askHost(call, 'PUT', at(paths.leftLetter, to), body, nothing),
    takeBack: (to: string) => askHost(call, 'DELETE', at(paths.leftLetter, to), undefined, nothing),
    ask: (owner: string, body: api.AskLeftRequest) =>
      askHost(call, 'POST', at(paths.leftAsk, owner), body, api.askLeftAnswer),
    stop: (owner: string, ask: string) =>
      askHost(call, 'DELETE', at(paths.leftAskById, owner, ask), undefined, nothing),
    refuse: (to: string, body: api.AskLeftRequest) =>
      askHost(call, 'POST', at(paths.leftRefuse, to), body, nothing),
    got: (owner: string) => askHost(call, 'DELETE', at(paths.leftWords, owner), undefined, nothing),
  } as const
}

export type LeftApi = ReturnType<typeof leftApi>
