CREATE TABLE "comparison_insights" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"comparison_id" uuid NOT NULL,
	"version_1" integer NOT NULL,
	"version_2" integer NOT NULL,
	"mapped_as" text NOT NULL,
	"insight" jsonb NOT NULL,
	"source" text NOT NULL,
	"fallback_reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "comparison_insights_comparison_id_unique" UNIQUE("comparison_id")
);
--> statement-breakpoint
ALTER TABLE "comparison_insights" ADD CONSTRAINT "comparison_insights_comparison_id_comparisons_id_fk" FOREIGN KEY ("comparison_id") REFERENCES "public"."comparisons"("id") ON DELETE cascade ON UPDATE no action;