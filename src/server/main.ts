import { resolve } from 'node:path'
import { startServer } from './http/startServer.ts'
import { hostEnvironment, projectFolder, projectVersion } from './setup/hostEnvironment.ts'

/** The host as a program: settings from the environment, words for the person who starts it. */

const fail = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const environment = hostEnvironment(process.env)
const started = await startServer({
  ...(environment.ok ? environment.value : fail(environment.error)),
  webFolder: resolve(projectFolder, 'dist/web'),
  version: projectVersion(),
  log: line => {
    console.log(line)
  },
})
if (!started.ok) fail(started.error)
else {
  const server = started.value
  const link = await server.setUpLink()
  // Heard before anything is said: whoever reads the address may end this the next moment.
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    console.log('Herewith is closing.')
    server.close().then(
      () => {
        process.exit(0)
      },
      () => {
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  console.log(`Herewith is here: ${server.url}`)
  if (link !== undefined) console.log(`Set it up, once, in your browser: ${link}`)
}
