import { type CallAnswer, callTimes } from '#protocol/api/calls.ts'

/** A call as the host says it is. It may lie: only an answer that a catcher signed is believed. */
export type HostCall = CallAnswer

/** So long one can still take it back. */
export const cancelForMs: number = callTimes.firstInMs
