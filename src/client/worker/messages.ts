import type { CircleId } from '#core/circle/ids.ts'
import type { Page } from '#core/circle/circleView.ts'
import type { AccountCommands } from '../commands/accountCommands.ts'
import type { ArchiveCommands } from '../commands/archiveCommands.ts'
import type { CallCommands } from '../commands/callCommands.ts'
import type { CircleCommands } from '../commands/circleCommands.ts'
import type { HereNoteCommands } from '../commands/hereNoteCommands.ts'
import type { EmailCommands } from '../commands/emailCommands.ts'
import type { EndingsCommands } from '../commands/endingsCommands.ts'
import type { FileCommands } from '../commands/fileCommands.ts'
import type { KeeperCommands } from '../commands/keeperCommands.ts'
import type { LetterCommands } from '../commands/letterCommands.ts'
import type { PeopleCommands } from '../commands/peopleCommands.ts'
import type { SideCommands } from '../commands/sideCommands.ts'
import type { TellingCommands } from '../commands/tellingCommands.ts'
import type { TogetherCommands } from '../commands/togetherCommands.ts'
import type { Mine } from '../state/mine.ts'

/** What can be called from another thread. A record, so that the compiler misses none. */
export const accountMethods: Readonly<Record<keyof AccountCommands, true>> = {
  host: true,
  setUpHost: true,
  suggestPassphrase: true,
  create: true,
  signInWithPassphrase: true,
  signInWithRecoveryCode: true,
  pairingCode: true,
  pairingTry: true,
  pairingSame: true,
  letDeviceIn: true,
  letDeviceInTry: true,
  passkeySignInOptions: true,
  signInWithPasskey: true,
  passkeyAddOptions: true,
  addPasskey: true,
  removePasskey: true,
  read: true,
  nameDevice: true,
  removeDevice: true,
  changePassphrase: true,
  recoverySheet: true,
  recoverySheetKept: true,
  newRecoveryCode: true,
  changeSetting: true,
  changeDisplayName: true,
  lock: true,
  signOut: true,
  signOutEverywhere: true,
  deleteAccount: true,
  dismiss: true,
}

export const circleMethods: Readonly<Record<keyof CircleCommands, true>> = {
  create: true,
  invite: true,
  endInvite: true,
  inviteYoung: true,
  endSeat: true,
  readInvite: true,
  join: true,
  stopWaiting: true,
  welcome: true,
  welcomeBack: true,
  decline: true,
  remove: true,
  stepDown: true,
  leave: true,
  circlesWith: true,
  leaveCirclesWith: true,
  close: true,
  reopen: true,
  pause: true,
  resume: true,
  forget: true,
  words: true,
  myCode: true,
  compareCode: true,
  pairWords: true,
  evidence: true,
  say: true,
  sayToMyself: true,
  takeBack: true,
  takeBackPage: true,
  retry: true,
  drop: true,
  sawShare: true,
  newId: true,
  saveDraft: true,
  dropDraft: true,
}

export const fileMethods: Readonly<Record<keyof FileCommands, true>> = {
  keep: true,
  describe: true,
  forget: true,
  pass: true,
  open: true,
}

export const letterMethods: Readonly<Record<keyof LetterCommands, true>> = {
  report: true,
  answer: true,
  read: true,
  close: true,
  forget: true,
}

export const sideMethods: Readonly<Record<keyof SideCommands, true>> = {
  create: true,
  ask: true,
}

export const togetherMethods: Readonly<Record<keyof TogetherCommands, true>> = {
  answer: true,
  pass: true,
  open: true,
}

export const tellingMethods: Readonly<Record<keyof TellingCommands, true>> = {
  chosen: true,
  hostKey: true,
  tell: true,
  again: true,
  stop: true,
  here: true,
}

export const emailMethods: Readonly<Record<keyof EmailCommands, true>> = {
  look: true,
  ask: true,
  confirm: true,
  choose: true,
  stop: true,
  never: true,
}

export const peopleMethods: Readonly<Record<keyof PeopleCommands, true>> = {
  read: true,
  look: true,
  bring: true,
  undo: true,
  letGo: true,
}

export const keeperMethods: Readonly<Record<keyof KeeperCommands, true>> = {
  candidates: true,
  ask: true,
  stopAsking: true,
  make: true,
  end: true,
  seen: true,
  stopReturn: true,
  answer: true,
  help: true,
  askBack: true,
  lookBack: true,
  giveUp: true,
  comeIn: true,
}

export const callMethods: Readonly<Record<keyof CallCommands, true>> = {
  candidates: true,
  ask: true,
  stop: true,
  keepOutside: true,
  endOutside: true,
  set: true,
  sayYes: true,
  sayNo: true,
  newCall: true,
  endAll: true,
  begin: true,
  end: true,
  look: true,
  answer: true,
  seen: true,
}

export const hereNoteMethods: Readonly<Record<keyof HereNoteCommands, true>> = {
  look: true,
  write: true,
  takeBack: true,
  open: true,
  answer: true,
  noMore: true,
}

export const endingsMethods: Readonly<Record<keyof EndingsCommands, true>> = {
  wish: true,
  leave: true,
  unleave: true,
  refuse: true,
  want: true,
  stopWanting: true,
  read: true,
  candidates: true,
  ask: true,
  stop: true,
  answer: true,
}

export const archiveMethods: Readonly<Record<keyof ArchiveCommands, true>> = {
  make: true,
  stop: true,
  unfinishedFiles: true,
  dropFiles: true,
  bringBack: true,
  stopBringing: true,
  unfinished: true,
  dropUnfinished: true,
  kept: true,
  putKept: true,
  letKeptGo: true,
  keptCircles: true,
  readKept: true,
  keptFile: true,
}

export type Group =
  | 'account'
  | 'circles'
  | 'files'
  | 'archive'
  | 'letters'
  | 'sides'
  | 'keepers'
  | 'together'
  | 'telling'
  | 'email'
  | 'calls'
  | 'people'
  | 'hereNotes'
  | 'endings'

/** What is watched: the app's state, one circle's, what is mine, an archive being made or brought back. */
export type Watched =
  | { readonly kind: 'state' }
  | { readonly kind: 'circle'; readonly circle: CircleId; readonly page: Page }
  | { readonly kind: 'mine'; readonly what: keyof Mine }
  | { readonly kind: 'archive' }
  | { readonly kind: 'restore' }

/** From the window's thread to the engine's. Both are ours: nothing here is input from outside. */
export type ToEngine =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly group: Group
      readonly method: string
      readonly args: readonly unknown[]
    }
  | { readonly kind: 'watch'; readonly id: number; readonly what: Watched }
  | { readonly kind: 'unwatch'; readonly id: number }
  /** The first message: what only the window's thread can know. */
  | { readonly kind: 'start'; readonly window: WindowFacts }
  /** The device lost its network or has one; a window hears of it in every browser, a worker not. */
  | { readonly kind: 'network'; readonly isThere: boolean }

export interface WindowFacts {
  /** This browser once had an account here, by a trace outside the device store. */
  readonly hadAccount: boolean
  /** *Lock* was asked for and nobody lived to say that it was done: done first, before anything. */
  readonly lockAsked: boolean
}

export type FromEngine =
  | { readonly kind: 'remember'; readonly hasAccount: boolean }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  /** A bug in the engine: the call threw. */
  | { readonly kind: 'threw'; readonly id: number; readonly message: string }
  | { readonly kind: 'update'; readonly id: number; readonly value: unknown }

/** One end of a line between two threads: a `Worker`, or a `MessagePort` in a test. */
export interface Line<Out, In> {
  post(message: Out, transfer: ArrayBuffer[]): void
  onMessage(listener: (message: In) => void): void
}
