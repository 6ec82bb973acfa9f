import { Component, type ErrorInfo, type ReactNode } from 'react'

interface Props {
  children: ReactNode
  /** drawn in place of a page that failed */
  instead: ReactNode
  onFault(error: Error, info: ErrorInfo): void
}

/** A page that fails takes nothing else with it; the frame, its phones and the other pages stay. */
export class FaultBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    this.props.onFault(error, info)
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
