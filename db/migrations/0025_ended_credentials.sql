-- Whoever keeps a connection open hears when what it was opened with is ended, or who may see what it tells becomes fewer.
CREATE FUNCTION notify_ended_credential() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('job_status', OLD.id::text);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE FUNCTION notify_left_workspace() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('job_status', OLD.workspace_id::text);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER sessions_notify AFTER DELETE ON sessions
FOR EACH ROW EXECUTE FUNCTION notify_ended_credential();
--> statement-breakpoint
CREATE TRIGGER api_tokens_notify AFTER DELETE ON api_tokens
FOR EACH ROW EXECUTE FUNCTION notify_ended_credential();
--> statement-breakpoint
CREATE TRIGGER memberships_notify AFTER DELETE ON memberships
FOR EACH ROW EXECUTE FUNCTION notify_left_workspace();
