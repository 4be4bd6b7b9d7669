import type { Bytes } from '#base/bytes.ts'
import { err, ok, type Result } from '#base/result.ts'
import { label } from '#protocol/label.ts'
import { kdf, noSalt } from './kdf.ts'
import { sha256 } from './sha256.ts'
import { type SignatureKeys, takeSignatureKeys } from './signature.ts'

/**
 * The recovery code on the printed sheet: 16 random bytes in Crockford's base32 (26 characters,
 * the last two bits zero) and two check characters, the first ten bits of their SHA-256. Seven
 * groups of four.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const entropyLength = 16
const dataLength = 26
const codeLength = 28
const groupLength = 4

/** `group` counts from 1, as people do. */
export type RecoveryCodeFailure =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-short'; readonly missing: number }
  | { readonly kind: 'too-long'; readonly extra: number }
  /** A character no code has. */
  | { readonly kind: 'character'; readonly group: number; readonly character: string }
  /** The check failed. `group` is there when one changed character, in that group, explains it. */
  | { readonly kind: 'typo'; readonly group?: number }

const checkDigits = (entropy: Uint8Array): readonly [number, number] => {
  const hash = sha256(entropy)
  const bits = ((hash[0] ?? 0) << 2) | ((hash[1] ?? 0) >> 6)
  return [bits >> 5, bits & 31]
}

const dataDigits = (entropy: Uint8Array): readonly number[] =>
  Array.from({ length: dataLength }, (_, index) => {
    const bit = index * 5
    const pair = ((entropy[bit >> 3] ?? 0) << 8) | (entropy[(bit >> 3) + 1] ?? 0)
    return (pair >> (11 - (bit & 7))) & 31
  })

/** `ABCD EFGH …`, seven groups. */
export const recoveryCodeText = (entropy: Uint8Array): string => {
  const letters = [...dataDigits(entropy), ...checkDigits(entropy)]
    .map(digit => alphabet[digit] ?? '')
    .join('')
  return (letters.match(/.{4}/g) ?? []).join(' ')
}

/** The entropy when the digits are a code; the check characters must fit. */
const entropyOf = (digits: readonly number[]): Bytes | undefined => {
  const entropy = new Uint8Array(entropyLength)
  for (let bit = 0; bit < entropyLength * 8; bit++) {
    const value = ((digits[Math.floor(bit / 5)] ?? 0) >> (4 - (bit % 5))) & 1
    entropy[bit >> 3] = (entropy[bit >> 3] ?? 0) | (value << (7 - (bit & 7)))
  }
  const unusedBits = (digits[dataLength - 1] ?? 0) & 3
  const [first, second] = checkDigits(entropy)
  return unusedBits === 0 && digits[dataLength] === first && digits[dataLength + 1] === second
    ? entropy
    : undefined
}

const groupOf = (position: number): number => Math.floor(position / groupLength) + 1

/** The one group in which changing a single character gives a code, if there is just one. */
const suspectGroup = (digits: readonly number[]): number | undefined => {
  const groups = new Set<number>()
  for (const position of digits.keys())
    for (let digit = 0; digit < alphabet.length; digit++)
      if (entropyOf(digits.with(position, digit)) !== undefined) groups.add(groupOf(position))
  const [group] = groups
  return groups.size === 1 ? group : undefined
}

const maxTextLength = 200

/**
 * Reads a code as people type it: any case, spaces and dashes anywhere, O for 0, I or L for 1. A
 * mistyped code is caught here, before anything is sent.
 */
export const parseRecoveryCode = (text: string): Result<Bytes, RecoveryCodeFailure> => {
  const letters = Array.from(
    text
      .slice(0, maxTextLength)
      .toUpperCase()
      .replaceAll(/[\s\p{Pd}.,_]/gu, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
  )
  if (letters.length === 0) return err({ kind: 'empty' })
  for (const [position, character] of letters.entries())
    if (!alphabet.includes(character))
      return err({ kind: 'character', group: groupOf(position), character })
  if (letters.length < codeLength)
    return err({ kind: 'too-short', missing: codeLength - letters.length })
  if (letters.length > codeLength)
    return err({ kind: 'too-long', extra: letters.length - codeLength })
  const digits = letters.map(letter => alphabet.indexOf(letter))
  const entropy = entropyOf(digits)
  if (entropy !== undefined) return ok(entropy)
  const group = suspectGroup(digits)
  return err(group === undefined ? { kind: 'typo' } : { kind: 'typo', group })
}

/** The host knows the public key only, and releases the slot to a signature by the other half. */
export const recoveryAuthKeys = (entropy: Uint8Array): Promise<SignatureKeys> =>
  takeSignatureKeys(kdf(entropy, noSalt, label('recovery-auth'), 32))
