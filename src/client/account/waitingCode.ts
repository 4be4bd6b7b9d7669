import * as v from 'valibot'
import type { DeviceStore } from '../store/deviceStore.ts'
import type { DeviceSeal } from '../store/sealedParts.ts'
import { type SealedRecord, sealedRecord } from './sealedRecord.ts'

/** The recovery code between being made and being written down, sealed on this device. */
export interface WaitingCode {
  readonly code: string
}

const shape: v.GenericSchema<unknown, WaitingCode> = v.object({
  code: v.pipe(v.string(), v.maxLength(64)),
})

export const waitingCodeIn = (store: DeviceStore, seal: DeviceSeal): SealedRecord<WaitingCode> =>
  sealedRecord(store, seal, 'recovery-code', shape)
