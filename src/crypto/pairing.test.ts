import { describe, expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import {
  newPairing,
  openPairedRoot,
  pairChannel,
  type PairingSecrets,
  pairingCodeText,
  pairPacketLength,
  parsePairingCode,
  sealPairedRoot,
} from './pairing.ts'
import { systemRandomBytes as random } from './randomBytes.ts'

const instanceId = random(16)
const ana = { accountId: idFrom('account', random(16)), gen: 2, root: random(32) }

const codeOf = ({ token, kem }: PairingSecrets) => ({
  instanceId,
  channel: pairChannel(token),
  kemPublicKey: kem.publicKey,
})

describe('letting in a device by its code', () => {
  it('[K21] the code reads back, and anything else is none', () => {
    const code = { instanceId, channel: random(32), kemPublicKey: random(32) }
    const text = pairingCodeText(code)
    expect(text).toMatch(/^HP1\.[\w-]{107}$/)
    expect(parsePairingCode(`${text.slice(0, 30)}\n ${text.slice(30)}`)).toEqual(code)
    const others = [
      '',
      'HP1.',
      text.slice(1),
      `${text}AA`,
      text.replace('HP1', 'CV1'),
      `${' '.repeat(999)}${text}`,
    ]
    expect(others.map(parsePairingCode)).toEqual(others.map(() => undefined))
  })

  it('[K21] what is sealed to a code opens on that device, once for that code, and nowhere else', async () => {
    const device = await newPairing(random)
    const packet = await sealPairedRoot(codeOf(device), ana)
    if (packet === undefined) throw new Error('not sealed')
    expect(packet.length).toBe(pairPacketLength)
    expect(await openPairedRoot(device, instanceId, packet)).toEqual(ana)
    const other = await newPairing(random)
    expect(await openPairedRoot(other, instanceId, packet)).toBeUndefined()
    // The same key behind another channel, and another host.
    const moved = { token: other.token, kem: device.kem }
    expect(await openPairedRoot(moved, instanceId, packet)).toBeUndefined()
    expect(await openPairedRoot(device, random(16), packet)).toBeUndefined()
  })

  it('[T86] a host that changes any byte, or puts its own key into the code it saw, gives nothing', async () => {
    const device = await newPairing(random)
    const code = codeOf(device)
    const packet = await sealPairedRoot(code, ana)
    if (packet === undefined) throw new Error('not sealed')
    for (let at = 0; at < packet.length; at += 9) {
      const bent = packet.map((byte, place) => (place === at ? byte ^ 1 : byte))
      // oxlint-disable-next-line no-await-in-loop
      expect(await openPairedRoot(device, instanceId, bent)).toBeUndefined()
    }
    expect(await openPairedRoot(device, instanceId, packet.slice(1))).toBeUndefined()
    const hosts = await newPairing(random)
    expect(await openPairedRoot({ ...device, kem: hosts.kem }, instanceId, packet)).toBeUndefined()
    expect(await sealPairedRoot({ ...code, kemPublicKey: zeros(32) }, ana)).toBeUndefined()
  })
})
