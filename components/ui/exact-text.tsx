/** Text whose white space at the ends can be seen: it is what cleaning most often removes. */
export function ExactText({ children }: { children: string }) {
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(children) ?? [];
  if (before === '' && after === '') return <>{children}</>;
  return (
    <>
      <Space>{before}</Space>
      {text}
      <Space>{after}</Space>
    </>
  );
}

function Space({ children }: { children: string }) {
  if (children === '') return null;
  return (
    <span className="text-warn" aria-hidden="true">
      {'␣'.repeat(Math.min(children.length, 8))}
    </span>
  );
}
