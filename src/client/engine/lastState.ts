import * as v from 'valibot'
import { circleFormat } from '#core/circle/circle.ts'
import { type SealedRecord, sealedRecord } from '../account/sealedRecord.ts'
import type { AppState } from '../state/appState.ts'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { DeviceSeal } from '../store/sealedParts.ts'

/** Raise it when the shape of `AppState` changes; an older one is then not shown. */
const version = 7

interface LastState {
  readonly version: number
  readonly format: number
  readonly state: AppState
}

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null

const shape: v.GenericSchema<unknown, LastState> = v.object({
  version: v.literal(version),
  format: v.literal(circleFormat),
  // Our own writing, opened with the device key.
  state: v.custom<AppState>(isRecord),
})

/**
 * What the screen showed last, sealed: painted at once when the app is opened, while ten thousand
 * entries are still being read. It holds names and no words, so nothing that was taken back can
 * come back in it.
 */
export const lastStateIn = (store: DeviceStore, seal: DeviceSeal): SealedRecord<LastState> =>
  sealedRecord(store, seal, 'last-state', shape)

export const lastStateOf = (state: AppState): LastState => ({
  version,
  format: circleFormat,
  state: {
    ...state,
    connection: 'offline',
    alarms: [],
    // Drafts are words, and are kept with their own seal; until it is opened nobody knows of one.
    drafts: undefined,
    // A plan is words too.
    plan: undefined,
  },
})
