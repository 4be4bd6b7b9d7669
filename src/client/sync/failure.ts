import type { Failure } from '../commands/failure.ts'
import type { HostFailure } from '../host/hostApi.ts'
import type { IngestFailure } from '../log/ingest.ts'

/** Why a circle could not be brought up to date. */
export type PullFailure = IngestFailure | HostFailure

/** The same as a sentence the app can say. */
export const failureSaid = (failure: PullFailure): Failure => {
  switch (failure.kind) {
    case 'no-connection':
      return 'no-connection'
    case 'halted':
      return 'history-does-not-add-up'
    case 'update-needed':
      return 'update-needed'
    case 'store':
      return 'device-full'
    case 'refused':
      return refusalSaid(failure)
  }
}

const refusalSaid = ({ refusal }: Extract<HostFailure, { kind: 'refused' }>): Failure => {
  switch (refusal) {
    case 'not-signed-in':
      return 'not-signed-in'
    case 'sign-in-again':
      return 'sign-in-again'
    case 'not-found':
    case 'not-allowed':
    case 'rule':
      return 'no-longer-there'
    case 'suspended':
      return 'suspended'
    case 'too-many':
      return 'too-many-tries'
    case 'storage-full':
      return 'host-full'
    case 'circle-full':
      return 'circle-full'
    case 'update-needed':
      return 'update-needed'
    case 'name-taken':
      return 'name-taken'
    case 'last-way-in':
      return 'last-way-in'
    case 'bad-request':
    case 'stale':
    case 'too-large':
    case 'unavailable':
      return 'host-unavailable'
  }
}
