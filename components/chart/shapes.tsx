import { memo } from 'react';
import type { Paint } from '@/lib/charts/scene/paint';
import type { Shape, TextShape } from '@/lib/charts/scene/shapes';
import { placed } from './placed';
import { themed } from './themed';

/** Shapes of a scene, as they are drawn into files too. */
export const Shapes = memo(function Shapes({ shapes }: { shapes: readonly Shape[] }) {
  return placed(shapes).map(({ item, place }) => <ShapeElement key={place} shape={item} />);
});

const color = (paint: Paint | undefined): string => (paint === undefined ? 'none' : themed(paint));

/** One shape. Its class says what it is for. */
export function ShapeElement({ shape }: { shape: Shape }) {
  const drawn = { className: shape.role, 'data-series': shape.series };
  if (shape.kind === 'text') return <TextElement {...drawn} shape={shape} />;
  if (shape.kind === 'line') {
    const { x1, y1, x2, y2, stroke, strokeWidth, isDashed } = shape;
    const line = { x1, y1, x2, y2, strokeWidth, stroke: color(stroke) };
    return <line {...drawn} {...line} strokeDasharray={isDashed ? '5 4' : undefined} />;
  }
  const { fill, stroke, strokeWidth, opacity } = shape;
  const ink = { ...drawn, opacity, fill: color(fill), ...(stroke && { stroke: color(stroke), strokeWidth }) };
  if (shape.kind === 'rect') {
    const { x, y, width, height } = shape;
    return <rect {...ink} x={x} y={y} width={width} height={height} />;
  }
  if (shape.kind === 'circle') return <circle {...ink} cx={shape.cx} cy={shape.cy} r={shape.r} />;
  return <path {...ink} d={shape.d} strokeLinejoin="round" strokeLinecap="round" />;
}

function TextElement({ shape, ...drawn }: { shape: TextShape; className: string | undefined }) {
  const { x, y, text, size, fill, anchor, turn, isBold } = shape;
  return (
    <text
      {...drawn}
      x={x}
      y={y}
      fontSize={size}
      fontWeight={isBold ? 600 : undefined}
      fill={color(fill)}
      textAnchor={anchor}
      transform={turn === undefined ? undefined : `rotate(${-turn} ${x} ${y})`}
    >
      {text}
    </text>
  );
}
