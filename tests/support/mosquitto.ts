/** A real broker, and the cable to it, for as long as a test runs. */
import { onTestFinished } from 'vitest'
import { layCable, startBroker, type Broker, type BrokerOptions, type Cable } from './broker.ts'

export { mosquitto, type Broker } from './broker.ts'

export async function openBroker(options?: BrokerOptions): Promise<Broker> {
  const broker = await startBroker(options)
  onTestFinished(() => broker.end())
  return broker
}

export async function openCable(to: number): Promise<Cable> {
  const cable = await layCable(to)
  onTestFinished(() => cable.end())
  return cable
}
