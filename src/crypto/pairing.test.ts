import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { zeros } from '#base/bytes.ts'
import { idFrom } from '#base/ids.ts'
import { toHex } from '#base/text.ts'
import {
  newPairing,
  openPairedRoot,
  pairChannel,
  pairCommit,
  type PairingCode,
  type PairingSecrets,
  pairingCodeText,
  pairingWords,
  pairPacketLength,
  pairToken,
  parsePairingCode,
  sealPairedRoot,
} from './pairing.ts'
import { systemRandomBytes as random } from './randomBytes.ts'

const instanceId = random(16)
const ana = { accountId: idFrom('account', random(16)), gen: 2, root: random(32) }

const codeOf = ({ token, kem }: PairingSecrets): PairingCode => ({
  instanceId,
  channel: pairChannel(token),
  kemPublicKey: kem.publicKey,
  language: 'en',
})

describe('letting in a device by its code', () => {
  it('[K21] the code reads back, and anything else is none', () => {
    const made = { instanceId, channel: random(32), kemPublicKey: random(32) }
    for (const language of ['en', 'es'] as const) {
      const code = { ...made, language }
      const shown = pairingCodeText(code)
      expect(shown).toMatch(/^HP2\.[\w-]{108}$/)
      expect(parsePairingCode(`${shown.slice(0, 30)}\n ${shown.slice(30)}`)).toEqual(code)
    }
    const text = pairingCodeText({ ...made, language: 'en' })
    const others = [
      '',
      'HP1.',
      text.slice(1),
      `${text}AA`,
      text.replace('HP2', 'CV1'),
      // A list of words that nobody has.
      `${text.slice(0, -2)}CQ`,
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
    const moved = { ...other, kem: device.kem }
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

describe('the words of both devices', () => {
  it('[K25] are the same for the same code and answer, and others when either is another', async () => {
    const device = await newPairing(random)
    const code = codeOf(device)
    const commit = pairCommit(random(100))
    const words = pairingWords(code, commit, device.seed)
    expect(words).toHaveLength(3)
    expect(pairingWords({ ...code }, commit.slice(), device.seed.slice())).toEqual(words)
    const others = [
      pairingWords(code, pairCommit(random(100)), device.seed),
      pairingWords(code, commit, random(32)),
      pairingWords({ ...code, kemPublicKey: random(32) }, commit, device.seed),
      pairingWords({ ...code, channel: random(32) }, commit, device.seed),
      pairingWords({ ...code, instanceId: random(16) }, commit, device.seed),
      pairingWords({ ...code, language: 'es' }, commit, device.seed),
    ]
    for (const other of others) expect(other).not.toEqual(words)
  })

  it('[K25] what goes into them is fixed by the code, which does not show it', async () => {
    const device = await newPairing(random)
    expect(pairToken(device.seed)).toEqual(device.token)
    const { channel, kemPublicKey } = codeOf(device)
    expect(channel).toEqual(pairChannel(pairToken(device.seed)))
    for (const open of [channel, kemPublicKey, device.token]) expect(open).not.toEqual(device.seed)
  })

  it('[K6] the vector of the words holds', () => {
    const of = (byte: number, length: number) => zeros(length).fill(byte)
    const seed = of(0x11, 32)
    const channel = pairChannel(pairToken(seed))
    const commit = pairCommit(of(0x22, 100))
    const code = { instanceId: of(0x33, 16), channel, kemPublicKey: of(0x44, 32) }
    const read: unknown = JSON.parse(
      readFileSync(new URL('../../test/golden/vectors/pairingV1.json', import.meta.url), 'utf8'),
    )
    expect({
      channel: toHex(channel),
      commit: toHex(commit),
      en: pairingWords({ ...code, language: 'en' }, commit, seed),
      es: pairingWords({ ...code, language: 'es' }, commit, seed),
    }).toEqual(read)
  })
})
