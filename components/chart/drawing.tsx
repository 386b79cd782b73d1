import type { PreparedChart } from '@/lib/charts/chart';
import type { OverlayShapes } from '@/lib/charts/scene/overlay';
import type { Frame, Scene } from '@/lib/charts/scene/scene';
import { Cartesian } from './cartesian';
import type { Position } from './move';
import { Shapes } from './shapes';

interface DrawingProps {
  chart: PreparedChart;
  scene: Scene;
  /** What is written on it. */
  overlay: OverlayShapes | null;
  frame: Frame;
  current: Position | null;
  selectedIndex: number | null;
  onRange(from: number, to: number): void;
}

/** The drawing by itself: the scene, and what is pointed at. */
export function Drawing({ chart, scene, overlay, frame, current, selectedIndex, onRange }: DrawingProps) {
  const shapes = (
    <g>
      <Shapes shapes={scene.grid} />
      {overlay && <Shapes shapes={overlay.behind} />}
      <Shapes shapes={scene.behind} />
      <Shapes shapes={scene.marks} />
      <Shapes shapes={scene.above} />
      {overlay && <Shapes shapes={overlay.above} />}
      {selectedIndex !== null && <Shapes shapes={scene.cursor(selectedIndex, null, true)} />}
      {current !== null && <Shapes shapes={scene.cursor(current.index, current.series, false)} />}
    </g>
  );
  if (scene.axes === null) {
    return (
      <svg width={frame.width} height={scene.height} aria-hidden="true" className="block">
        {shapes}
      </svg>
    );
  }
  return (
    <Cartesian chart={chart} scene={scene} frame={frame} onRange={onRange}>
      {shapes}
    </Cartesian>
  );
}
