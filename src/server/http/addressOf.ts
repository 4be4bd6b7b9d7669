import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import { clientAddress } from '../limits/clientAddress.ts'

/** What limits count by. Never logged, never stored. */
export const addressOf = (context: Context): string => {
  // Set by `getRequestListener` for every request it passes on.
  const { incoming } = context.env as Partial<HttpBindings>
  return clientAddress(incoming?.socket.remoteAddress, context.req.header('x-forwarded-for'))
}
