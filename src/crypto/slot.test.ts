import { describe, expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { systemRandomBytes } from './randomBytes.ts'
import { type Slot, slotTypes, unwrapRoot, wrapRoot } from './slot.ts'

const ana = idFrom('account', zeros(16).fill(1))
const ben = idFrom('account', zeros(16).fill(2))
const root = zeros(32).fill(7)
const secret = zeros(32).fill(8)
const made = () =>
  wrapRoot({ accountId: ana, root }, slotTypes.passphrase, 3, secret, systemRandomBytes)

describe('slot', () => {
  it('[K15] gives the root back to its owner for every kind of secret', async () => {
    await Promise.all(
      Object.values(slotTypes).map(async type => {
        const slot = await wrapRoot({ accountId: ana, root }, type, 1, secret, systemRandomBytes)
        expect(await unwrapRoot(ana, slot, secret)).toEqual(root)
      }),
    )
  })

  it('[T71] opens for no other account, type, version, id or secret', async () => {
    const slot = await made()
    const { passkey, recoveryCode, keyKeepers } = slotTypes
    const swapped: readonly Slot[] = [
      { ...slot, type: passkey },
      { ...slot, type: recoveryCode },
      { ...slot, type: keyKeepers },
      { ...slot, version: 2 },
      { ...slot, version: 4 },
      { ...slot, slotId: zeros(16) },
      { ...slot, nonce: zeros(12) },
      { ...slot, nonce: zeros(0) },
      { ...slot, ct: slot.ct.slice(0, 47) },
      { ...slot, ct: zeros(0) },
      { ...slot, ct: slot.ct.map((byte, index) => (index === 0 ? byte ^ 1 : byte)) },
    ]
    const opened = await Promise.all(swapped.map(other => unwrapRoot(ana, other, secret)))
    expect(opened).toEqual(swapped.map(() => undefined))
    expect(await unwrapRoot(ben, slot, secret)).toBeUndefined()
    expect(await unwrapRoot(ana, slot, zeros(32))).toBeUndefined()
    expect(await unwrapRoot(ana, slot, zeros(0))).toBeUndefined()
  })

  it('[K15] never makes the same slot twice', async () => {
    const [one, two] = await Promise.all([made(), made()])
    expect(one.slotId).not.toEqual(two.slotId)
    expect(one.ct).not.toEqual(two.ct)
  })
})
