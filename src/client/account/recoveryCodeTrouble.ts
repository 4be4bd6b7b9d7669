import { parseRecoveryCode, type RecoveryCodeFailure } from '#crypto/recoveryCode.ts'

/** What is wrong with a recovery code as it is typed, so that nothing wrong is ever sent. */
export const recoveryCodeTrouble = (text: string): RecoveryCodeFailure | undefined => {
  const parsed = parseRecoveryCode(text)
  return parsed.ok ? undefined : parsed.error
}
