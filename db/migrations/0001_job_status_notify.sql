-- Whoever changes a job, people watching it hear of it: the payload is the job's id, watchers read the rest themselves.
CREATE FUNCTION notify_job_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('job_status', COALESCE(NEW.id, OLD.id)::text);
  RETURN NULL;
END
$$;
--> statement-breakpoint
CREATE TRIGGER upload_jobs_notify AFTER INSERT OR UPDATE OR DELETE ON upload_jobs
FOR EACH ROW EXECUTE FUNCTION notify_job_status();
