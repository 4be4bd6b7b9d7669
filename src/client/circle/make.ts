import { zeros } from '#base/bytes.ts'
import type { Bytes } from '#base/bytes.ts'
import { type CircleId, idFrom } from '#base/ids.ts'
import { err, ok, type Result } from '#base/result.ts'
import { toBase64Url } from '#base/text.ts'
import { type CircleKind, policyOf, sidePolicyOf } from '#core/circle/circleKind.ts'
import { sha256 } from '#crypto/sha256.ts'
import { firstLogHash, nextLogHash } from '#protocol/hash.ts'
import type { Failure } from '../commands/failure.ts'
import { type CircleLog, emptyCircleLog, newSession } from '../log/circleLog.ts'
import { idText, memberKeysOf } from '../log/identity.ts'
import type { Desk } from '../sync/desk.ts'
import { failureSaid } from '../sync/failure.ts'
import { makeRekey } from './newEpoch.ts'
import { firstPlace, placeAfter, sealControl } from './sealEntry.ts'
import { noteSent, takeOwn } from './writeControl.ts'

export interface CircleToMake {
  readonly kind: CircleKind
  /** Makes a side circle of this one. */
  readonly parent?: CircleId | undefined
  /** The key of the first epoch: given for the self circle, which every device can then open. */
  readonly firstKey?: Bytes | undefined
}

const policy = ({ kind, parent }: CircleToMake) => {
  const of = parent === undefined ? policyOf[kind] : sidePolicyOf(kind)
  const { self, kind2, history, invite } = of
  return {
    history,
    invite,
    ...(kind2 ? { kind2: true as const } : {}),
    ...(self ? { self: true as const } : {}),
  }
}

/** Makes a circle: its first entry names it, the second brings its first key (PROTOCOL, "Control events"). */
export const makeCircle = async (
  desk: Desk,
  input: CircleToMake,
): Promise<Result<CircleLog, Failure>> => {
  const { device } = desk
  const identity = device.identity()
  const sessionId = newSession(device)
  const nowhere = {
    circleId: idFrom('circle', zeros(32)),
    seenSeq: 0,
    seenHead: zeros(32),
    epoch: 0,
  }
  const genesis = await sealControl(identity, firstPlace(sessionId, nowhere), {
    t: 'circle.create',
    m: memberKeysOf(identity),
    n: toBase64Url(device.random(16)),
    ...(input.parent === undefined ? {} : { parent: idText(input.parent) }),
    policy: policy(input),
  })
  const circleId = genesisCircle(genesis.eventId)
  const log = emptyCircleLog(circleId)
  const me = {
    account: identity.accountId,
    gen: identity.keys.gen,
    ek: toBase64Url(identity.keys.kemPublicKey),
  }
  const rekey = await makeRekey(device, log, [me], { key: input.firstKey })
  if (!rekey.ok) return rekey
  const seen = {
    circleId,
    seenSeq: 1,
    seenHead: nextLogHash(sha256, firstLogHash(sha256, circleId), 1, genesis.eventId),
    epoch: 0,
  }
  const second = { ...placeAfter(firstPlace(sessionId, seen), genesis.eventId) }
  const rotation = await sealControl(identity, second, {
    t: 'epoch.rotate',
    why: 'first',
    rekey: rekey.value,
  })
  const entries = [genesis, rotation]
  const noted = await noteSent(desk, log, entries, sessionId)
  if (!noted.ok) return noted
  const wires = entries.map(entry => entry.wire)
  let sent = await desk.append(circleId, wires, 'none')
  // The answer may have been lost; the host knows these bytes by their ids.
  if (!sent.ok && sent.error.kind === 'no-connection')
    sent = await desk.append(circleId, wires, 'none')
  if (!sent.ok) return err(failureSaid(sent.error))
  const taken = await takeOwn(desk, log, entries, sent.value)
  return taken.ok ? ok(log) : taken
}

const genesisCircle = (genesis: string): CircleId => genesis as CircleId
