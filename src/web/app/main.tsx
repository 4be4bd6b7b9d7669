import { startApp } from './start.tsx'
import { keepOnDevice } from './updates.ts'

// `/early.js` has already said why the app cannot run here.
if (document.documentElement.dataset['unsupported'] === undefined) {
  await startApp(() => Promise.reject(new Error('The engine is not part of this build yet')))
  if (import.meta.env.PROD) await keepOnDevice().catch(() => undefined)
}
