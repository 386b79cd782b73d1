'use client';

import { Pie, PieChart } from 'recharts';
import { colorOf } from '@/components/chart/colors';
import type { Size } from '@/components/chart/geometry/geometry';
import type { PieGeometry } from '@/components/chart/geometry/pie';
import { FONT_SIZE } from '@/components/chart/geometry/text';

/** Recharts would move the centre by its default margin. */
const NO_MARGIN = { top: 0, right: 0, bottom: 0, left: 0 };

interface PieDrawingProps {
  geometry: PieGeometry;
  size: Size;
  count: number;
  current: number | null;
  selected: number | null;
}

/** A pie whose slices are named beside it. */
export function PieDrawing({ geometry, size, count, current, selected }: PieDrawingProps) {
  const { centre, radius, slices, labels } = geometry;
  const data = slices.map(({ index, label, share }) => ({ share, index, fill: colorOf(index, label, count) }));
  return (
    <PieChart width={size.width} height={size.height} margin={NO_MARGIN} accessibilityLayer={false} tabIndex={-1}>
      <Pie
        data={data}
        dataKey="share"
        nameKey="index"
        cx={centre.x}
        cy={centre.y}
        outerRadius={radius}
        startAngle={90}
        endAngle={-270}
        stroke="var(--surface)"
        strokeWidth={slices.length > 1 ? 1.5 : 0}
        isAnimationActive={false}
        legendType="none"
        rootTabIndex={-1}
      />
      {slices.map(({ index, from, to }) =>
        index === current || index === selected ? (
          <path
            key={index}
            d={arc(geometry, from, to, radius + 5)}
            fill="none"
            stroke={index === selected ? 'var(--accent)' : 'var(--ink)'}
            strokeWidth={3}
          />
        ) : null,
      )}
      {labels.map(({ index, text, at, isLeft, line }) => (
        <g key={index}>
          <polyline points={line.map(({ x, y }) => `${x},${y}`).join(' ')} fill="none" stroke="var(--line-strong)" />
          <text
            x={at.x}
            y={at.y}
            dy="0.35em"
            textAnchor={isLeft ? 'end' : 'start'}
            fontSize={FONT_SIZE}
            fill="var(--ink)"
          >
            {text}
          </text>
        </g>
      ))}
    </PieChart>
  );
}

function arc({ centre }: PieGeometry, from: number, to: number, radius: number): string {
  const end = Math.min(to, from + 0.9999);
  const point = (turn: number) => {
    const angle = turn * 2 * Math.PI;
    return `${centre.x + Math.sin(angle) * radius},${centre.y - Math.cos(angle) * radius}`;
  };
  return `M${point(from)}A${radius},${radius} 0 ${end - from > 0.5 ? 1 : 0} 1 ${point(end)}`;
}
