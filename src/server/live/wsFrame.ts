import type { Bytes } from '#base/bytes.ts'

const finalBinary = 0x82

/**
 * One binary WebSocket message as it stands on the wire (RFC 6455, section 5.2): built once and
 * written to every socket as it is. A host's frames are not masked.
 */
export const wsFrame = (payload: Uint8Array): Bytes => {
  const { length } = payload
  const headerLength = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const frame = new Uint8Array(headerLength + length)
  frame[0] = finalBinary
  if (length < 126) frame[1] = length
  else if (length < 65_536) {
    frame[1] = 126
    new DataView(frame.buffer).setUint16(2, length)
  } else {
    frame[1] = 127
    new DataView(frame.buffer).setBigUint64(2, BigInt(length))
  }
  frame.set(payload, headerLength)
  return frame
}
