/** Who catches whom, and calling for someone: one piece of the app. */
export { CalledScreen, CalledSheet } from '#web/calling/CalledScreen.tsx'
export { INeedSomeoneScreen } from '#web/calling/INeedSomeoneScreen.tsx'
export { CatchersScreen } from '#web/catching/CatchersScreen.tsx'
