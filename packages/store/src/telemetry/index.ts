export { commandTelemetry, type TelemetryOptions } from './command-telemetry.ts'
export { withTelemetry } from './store-telemetry.ts'
