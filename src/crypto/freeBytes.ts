import type { Bytes } from '#base/bytes.ts'

/** A line that leads nowhere: what is handed over to it is gone. */
const { port1: nowhere, port2: end } = new MessageChannel()
end.close()

/**
 * Gives back the memory of bytes that nobody uses any more, and that nothing else is a view of: they are empty after
 * this. The collector comes late to what is large, and a phone does not have the room for many of them. What `transfer`
 * of an ArrayBuffer takes away Chromium keeps all the same until it collects, once the bytes were hashed or stored.
 */
export const freeBytes = ({ buffer }: Bytes): void => {
  if (buffer.byteLength > 0) nowhere.postMessage(undefined, [buffer])
}
