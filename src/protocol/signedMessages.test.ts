import { expect, it } from 'vitest'
import { type Bytes, concat, u32, zeros } from '#base/bytes.ts'
import { toHex, utf8 } from '#base/text.ts'
import {
  accountIdPreimage,
  authMessage,
  eventMessage,
  inviteReadMessage,
  inviterFingerprintPreimage,
  inviteSealPreimage,
  joinBoxPreimage,
  joinMessage,
  keyLinkMessage,
  recoveryLoginMessage,
  rekeyMessage,
} from './signedMessages.ts'

const instance = zeros(16).fill(1)
const challenge = zeros(32).fill(2)
const circle = zeros(32).fill(3)
const invite = zeros(16).fill(4)
const ana = {
  accountId: zeros(16).fill(5),
  gen: 7,
  idPublicKey: zeros(32).fill(6),
  kemPublicKey: zeros(32).fill(8),
}
const anaBytes = concat(ana.accountId, u32(7), ana.idPublicKey, ana.kemPublicKey)

const messages: readonly (readonly [name: string, message: Bytes, rest: readonly Uint8Array[]])[] =
  [
    ['account-id', accountIdPreimage(ana.idPublicKey), [ana.idPublicKey]],
    ['inviter-fp', inviterFingerprintPreimage(ana.idPublicKey), [ana.idPublicKey]],
    ['auth', authMessage(instance, challenge, ana.accountId), [instance, challenge, ana.accountId]],
    ['recovery-login', recoveryLoginMessage(instance, challenge), [instance, challenge]],
    [
      'invite-read',
      inviteReadMessage(instance, challenge, circle, invite),
      [instance, challenge, circle, invite],
    ],
    ['join', joinMessage(circle, invite, ana), [circle, invite, anaBytes]],
    ['join-box-hash', joinBoxPreimage(challenge), [challenge]],
    ['invite-seal-hash', inviteSealPreimage(challenge), [challenge]],
    ['rekey', rekeyMessage(circle, ana), [circle, anaBytes]],
    ['key-link', keyLinkMessage(ana), [anaBytes]],
    ['event-sig', eventMessage(challenge), [challenge]],
  ]

it('every signed message is its own label, a zero byte and its parts', () => {
  for (const [name, message, rest] of messages)
    expect([name, toHex(message)]).toEqual([
      name,
      toHex(concat(utf8(`circles/v1/${name}`), zeros(1), ...rest)),
    ])
  expect(new Set(messages.map(([name]) => name)).size).toBe(messages.length)
})
