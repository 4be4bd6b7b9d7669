/**
 * The least that sealing to so many people costs: for each a fresh key pair, one agreement and one
 * encryption of 32 bytes, with nothing but WebCrypto. Milliseconds.
 */
export const bareSeals = async (people: number): Promise<number> => {
  const { subtle } = crypto
  const pairs = await Promise.all(
    Array.from({ length: people }, () => subtle.generateKey('X25519', false, ['deriveBits'])),
  )
  const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt'])
  const start = performance.now()
  await Promise.all(
    pairs.map(async pair => {
      const own = await subtle.generateKey('X25519', false, ['deriveBits'])
      if (!('publicKey' in own) || !('publicKey' in pair)) throw new Error('No pair of keys.')
      const how = { name: 'X25519', public: pair.publicKey }
      await subtle.deriveBits(how, own.privateKey, 256)
      await subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, new Uint8Array(32))
    }),
  )
  return performance.now() - start
}
