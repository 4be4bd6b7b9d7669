import { type Bytes, concat } from '#base/bytes.ts'

/**
 * Argon2id with the one setting of this protocol: 64 MiB, three passes. It takes about 0.4 s, so
 * call it in the worker. No parameter ever comes from a host (rule E2).
 */
export const slowHash = async (password: Bytes, salt: Bytes, length: number): Promise<Bytes> => {
  const { argon2id } = await import('hash-wasm')
  return concat(
    await argon2id({
      password,
      salt,
      memorySize: 65_536,
      iterations: 3,
      parallelism: 1,
      hashLength: length,
      outputType: 'binary',
    }),
  )
}
