import { done, type FakeOptions, type FakeWorld } from './fakeWorld.ts'
import { err, ok, type Result } from '#base/result.ts'
import type { AccountCommands, PairingStep } from '#client/commands/accountCommands.ts'
import type { Failure } from '#client/commands/failure.ts'
import type { SignIn } from '#client/state/appState.ts'
import type { Settings } from '#core/vault/settings.ts'

/** The account of whoever the invented engine is for, and whether they are signed in. */
export interface FakeAccount {
  readonly commands: AccountCommands
  signIn(): SignIn
}

export const fakeAccount = (options: FakeOptions, world: FakeWorld): FakeAccount => {
  const { as, now } = options
  const { me, circles, changed, own, tell } = world
  let settings: Settings = {}
  let name: string | undefined = as === 'ana' ? 'Ana' : 'Ben'
  let kind = options.begin
  let pairing: PairingStep = options.pairing ?? { kind: 'waiting' }
  const be = (next: SignIn['kind']): Promise<Result<undefined, Failure>> => {
    kind = next
    changed()
    return done()
  }

  const signIn = (): SignIn => {
    switch (kind) {
      case 'signed-in':
        return { kind, account: me, name, settings }
      case 'locked':
        return { kind, account: me, why: 'locked' }
      case 'signed-out':
        return { kind, why: 'new' }
      case 'starting':
        return { kind }
    }
  }

  const commands: AccountCommands = {
    host: async () =>
      ok({
        setUp: true,
        accounts: 'anyone',
        origin: 'http://localhost:8080',
        contact: undefined,
        ages: 'adults',
        ...options.host,
      }),
    setUpHost: done,
    suggestPassphrase: async spoken =>
      spoken === 'es' ? 'nube tostada río silla verde' : 'copper lantern quiet meadow seven',
    create: input => {
      name = input.displayName
      circles.length = 0
      return be('signed-in')
    },
    signInWithPassphrase: async (_, passphrase) =>
      passphrase === 'wrong' ? err('wrong-sign-in') : be('signed-in'),
    signInWithRecoveryCode: () => be('signed-in'),
    pairingCode: async () => ok(`HP2.${'A'.repeat(108)}`),
    pairingTry: async () => ok(pairing),
    pairingSame: async same => {
      if (!same) pairing = { kind: 'waiting' }
      return ok(undefined)
    },
    letDeviceIn: async code => (code === 'wrong' ? err('not-a-device-code') : ok(undefined)),
    letDeviceInTry: async () => ok(pairing),
    passkeySignInOptions: async () => err('no-connection'),
    signInWithPasskey: async () => err('needs-another-way'),
    passkeyAddOptions: async () => err('no-connection'),
    addPasskey: done,
    removePasskey: async () => err('last-way-in'),
    read: async () =>
      ok({
        devices: [
          { id: 'd1', label: 'Phone', createdAt: now - 9e8, lastDay: now, current: true },
          { id: 'd2', label: undefined, createdAt: now - 5e9, lastDay: now - 3e8, current: false },
        ],
        passkeys: [{ id: 'p1', label: 'Phone' }],
        hasPassphrase: true,
        fresh: true,
      }),
    nameDevice: done,
    removeDevice: done,
    changePassphrase: done,
    recoverySheet: async () =>
      ok(own().recoverySheetWaits === true ? { code: invented } : undefined),
    recoverySheetKept: async () => {
      tell({ recoverySheetWaits: false })
      return ok(undefined)
    },
    newRecoveryCode: async () => {
      tell({ recoverySheetWaits: true })
      return ok({ code: invented })
    },
    changeSetting: async (key, value) => {
      const { [key]: _, ...others } = settings
      settings = value === '' ? others : { ...settings, [key]: value }
      changed()
      return ok(undefined)
    },
    changeDisplayName: async next => {
      name = next
      changed()
      return ok(undefined)
    },
    lock: async () => {
      await be('locked')
    },
    signOut: () => be('signed-out'),
    signOutEverywhere: done,
    deleteAccount: () => be('signed-out'),
    dismiss: alarm => tell({ alarms: (own().alarms ?? []).filter(each => each.kind !== alarm) }),
  }

  return { commands, signIn }
}

const invented = '7Q4M 2KXD 9RTA 0HWE P3ZV 6NCB 1YGS'
