import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { readText } from '../strings';

type PaneBoundaryProps = { readonly children: ReactNode };

/** A fault in one pane leaves the others at work. A class: React offers this to nothing else. */
export class PaneBoundary extends Component<PaneBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(error: unknown) {
    console.error(error);
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState title={readText('app.paneFailed')}>
        <Button onPress={() => this.setState({ hasFailed: false })}>{readText('app.paneAgain')}</Button>
      </EmptyState>
    );
  }
}
