import type { Circle } from '../circle/circle.ts'
import type { Mark, TrustedAdult } from './events.ts'
import type { Settings } from './settings.ts'
import type { BlockedPerson, KeptCircle, OldKeys } from './vault.ts'

/** What a device takes from the self circle when it opens. */
export interface VaultView {
  readonly circles: readonly KeptCircle[]
  readonly marks: readonly Mark[]
  readonly settings: Settings
  readonly recoverySheetKept: boolean
  readonly instance: string | undefined
  readonly displayName: string | undefined
  readonly oldKeys: readonly OldKeys[]
  /** The first blocked first. */
  readonly blocked: readonly BlockedPerson[]
  readonly trusted: readonly TrustedAdult[]
  /** Minutes together with the phones away, all in all. */
  readonly presentMinutes: number
}

export const vaultView = ({ vault }: Circle): VaultView => ({
  circles: Object.values(vault.circles),
  marks: Object.values(vault.marks),
  settings: { ...vault.settings },
  recoverySheetKept: vault.recoverySheetKeptAt !== undefined,
  instance: vault.instance,
  displayName: vault.displayName,
  oldKeys: Object.values(vault.oldKeys),
  blocked: Object.values(vault.blocked ?? {}),
  trusted: vault.trusted ?? [],
  presentMinutes: vault.presentMinutes ?? 0,
})
