import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface StallingProxy {
  readonly port: number
  /** From now on nothing is forwarded; nobody is told. */
  stall(): void
  /** New connections are forwarded again; those that stalled are cut. */
  recover(): void
  close(): void
}

/** In front of a server on this machine. */
export async function aStallingProxy(serverPort: number): Promise<StallingProxy> {
  let isStalled = false
  const pairs = new Set<readonly [Socket, Socket]>()
  const proxy = createServer((client) => {
    const server = connect(serverPort, '127.0.0.1')
    const pair = [client, server] as const
    pairs.add(pair)
    for (const [from, to] of [pair, [server, client] as const]) {
      from.on('data', (bytes) => {
        if (!isStalled) to.write(bytes)
      })
      from.on('error', () => to.destroy())
      from.on('close', () => {
        pairs.delete(pair)
        to.destroy()
      })
    }
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy()
  }
  return {
    port: (proxy.address() as AddressInfo).port,
    stall: () => (isStalled = true),
    recover: () => {
      cut()
      isStalled = false
    },
    close: () => {
      proxy.close()
      cut()
    },
  }
}
