import type { Settings } from '#core/vault/settings.ts'
import type { Alarm } from '../state/appState.ts'
import type { Outcome } from './failure.ts'

/** What lets somebody make an account here. The read token comes from `readInvite`. */
export type AdmissionInput =
  | { readonly kind: 'setup'; readonly token: string }
  | { readonly kind: 'invite' }
  /** A link of the person who runs the host. */
  | { readonly kind: 'host-link'; readonly token: string }
  | { readonly kind: 'none' }

export interface NewAccount {
  readonly admission: AdmissionInput
  /** What people in my circles call me. Sealed; the host never sees it. */
  readonly displayName: string
  readonly language: 'en' | 'es'
  /** Without one, a passkey is added right after (`addPasskey`). */
  readonly passphrase?: { readonly name: string; readonly passphrase: string } | undefined
}

export interface HostState {
  readonly setUp: boolean
  readonly accounts: 'invited' | 'anyone'
  readonly origin: string | undefined
  /** How whoever runs it can be reached, in their own words. */
  readonly contact: string | undefined
  /** Whom its community circles are for. */
  readonly ages: 'adults' | 'all'
}

export interface DeviceView {
  readonly id: string
  readonly label: string | undefined
  readonly createdAt: number
  readonly lastDay: number
  readonly current: boolean
}

export interface AccountView {
  readonly devices: readonly DeviceView[]
  readonly passkeys: readonly { readonly id: string; readonly label: string | undefined }[]
  readonly hasPassphrase: boolean
  /** Changes of keys and sign-in ways are possible now, without signing in again. */
  readonly fresh: boolean
}

/** `options` and `response` are WebAuthn JSON; the screen's thread talks to the authenticator. */
export interface PasskeyCeremony {
  readonly attempt: string
  readonly options: unknown
}

export interface PasskeyResult {
  readonly attempt: string
  /** Without `clientExtensionResults.prf`: the PRF output never leaves the device. */
  readonly response: unknown
  readonly prf: Uint8Array | undefined
}

/** Where letting a device in stands, on either of the two. */
export type PairingStep =
  | { readonly kind: 'waiting' }
  /** Both show these, and the new one asks whether they are the same. */
  | { readonly kind: 'compare'; readonly words: readonly string[] }
  | { readonly kind: 'in' }

export interface AccountCommands {
  host(): Outcome<HostState>
  /** Answers of the set-up screen; needs the token of the set-up link. */
  setUpHost(input: {
    readonly token: string
    readonly origin: string | undefined
    readonly accounts: 'invited' | 'anyone'
  }): Outcome
  /** Five words that make a good passphrase, in the person's language. */
  suggestPassphrase(language: 'en' | 'es'): Promise<string>
  create(input: NewAccount): Outcome
  signInWithPassphrase(name: string, passphrase: string): Outcome
  signInWithRecoveryCode(code: string): Outcome
  /** What this device shows to one that is signed in. No secret in it; begins anew each time. */
  pairingCode(language: 'en' | 'es'): Outcome<string>
  /** Asks once how far it is. `pairing-over`: begin anew with another code. */
  pairingTry(): Outcome<PairingStep>
  /** Nothing of an account is here before a yes. A no throws everything away. */
  pairingSame(same: boolean): Outcome
  /** Answers the code of a new device. Needs a fresh sign-in; the code works once. */
  letDeviceIn(code: string): Outcome
  /** Asks once how far it is; sends what lets it in when the words were said to be the same there. */
  letDeviceInTry(): Outcome<PairingStep>
  passkeySignInOptions(): Outcome<PasskeyCeremony>
  /** `needs-another-way`: the passkey is right, but this device cannot open the account with it. */
  signInWithPasskey(result: PasskeyResult): Outcome
  passkeyAddOptions(): Outcome<PasskeyCeremony>
  addPasskey(result: PasskeyResult, label: string): Outcome
  removePasskey(id: string): Outcome
  read(): Outcome<AccountView>
  nameDevice(label: string): Outcome
  removeDevice(id: string): Outcome
  changePassphrase(name: string, passphrase: string): Outcome
  /** Seven groups of four, while it waits to be kept. */
  recoverySheet(): Outcome<{ readonly code: string } | undefined>
  recoverySheetKept(): Outcome
  /** Ends the old code. */
  newRecoveryCode(): Outcome<{ readonly code: string }>
  changeSetting<Key extends keyof Settings>(key: Key, value: Settings[Key] | ''): Outcome
  changeDisplayName(name: string): Outcome
  /** Forgets the keys on this device; words and drafts stay, sealed. Never waits for the network. */
  lock(): Promise<void>
  /** Forgets everything on this device. `force` although words wait to be sent. */
  signOut(force: boolean): Outcome
  /** New keys, every other device signed out; ends old recovery codes: a new one waits to be kept. */
  signOutEverywhere(
    passphrase: { readonly name: string; readonly passphrase: string } | undefined,
  ): Outcome
  deleteAccount(words: 'leave' | 'take'): Outcome
  dismiss(alarm: Alarm['kind']): void
}
